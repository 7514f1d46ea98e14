package dev.spotifymcp.domain.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a use case says: the thing asked for, or why not. */
public sealed interface Answer<T> {

    record Given<T>(T value) implements Answer<T> {}

    record Refused<T>(Refusal why) implements Answer<T> {}

    static <T> Answer<T> given(T value) {
        return new Given<>(value);
    }

    static <T> Answer<T> refused(Refusal why) {
        return new Refused<>(why);
    }

    /** All the values, in their order; the first refusal there is refuses them all. */
    static <T> Answer<List<T>> all(List<Answer<T>> answers) {
        List<T> values = new ArrayList<>(answers.size());
        for (Answer<T> answer : answers) {
            switch (answer) {
                case Given<T>(var value) -> values.add(value);
                case Refused<T>(var why) -> {
                    return refused(why);
                }
            }
        }
        return given(List.copyOf(values));
    }

    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return then(value -> given(change.apply(value)));
    }

    /** Goes on with the value; a refusal ends the story. */
    default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
        return switch (this) {
            case Given<T>(var value) -> next.apply(value);
            case Refused<T>(var why) -> refused(why);
        };
    }
}
