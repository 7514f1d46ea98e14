package dev.spotifymcp.domain.grant;

import java.util.function.Function;

/** What the authorization server says: the thing asked for, or why not. */
public sealed interface Ruling<T> {

    record Granted<T>(T value) implements Ruling<T> {}

    record Refused<T>(GrantRefusal why) implements Ruling<T> {}

    static <T> Ruling<T> granted(T value) {
        return new Granted<>(value);
    }

    static <T> Ruling<T> refused(GrantRefusal why) {
        return new Refused<>(why);
    }

    default <R> Ruling<R> map(Function<? super T, ? extends R> change) {
        return then(value -> granted(change.apply(value)));
    }

    /** Goes on with the value; a refusal ends the story. */
    default <R> Ruling<R> then(Function<? super T, Ruling<R>> next) {
        return switch (this) {
            case Granted<T>(var value) -> next.apply(value);
            case Refused<T>(var why) -> refused(why);
        };
    }
}
