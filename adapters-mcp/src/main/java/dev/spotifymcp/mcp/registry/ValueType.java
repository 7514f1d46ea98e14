package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.answer.Answer;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What an argument may be: the schema tells a model, {@link #read} holds it to that. */
public interface ValueType<T> {

    Schema schema();

    /**
     * Takes what was sent for what it is, and for nothing else: {@code "5"} is no number.
     *
     * @param field how a refusal names the place
     */
    Answer<T> read(String field, JsonNode value);

    /** A value of this type as it would be sent, for the schema to show. */
    default Object shown(T value) {
        return value;
    }

    /** This type, understood as something more particular; {@code reader} gets the field's name and the value. */
    default <R> ValueType<R> as(BiFunction<String, T, Answer<R>> reader) {
        return new ReadAs<>(this, reader);
    }

    static ValueType<Integer> wholeNumber(int least, int most) {
        return new WholeNumber(least, most);
    }

    static ValueType<Boolean> flag() {
        return new Flag();
    }

    /** Whatever names a thing at Spotify. */
    static ValueType<String> name() {
        return new Name();
    }

    /** Text on one line, without surrounding space. */
    static ValueType<String> line(int shortest, int longest) {
        return new Line(shortest, longest);
    }

    static <T> ValueType<List<T>> listOf(ValueType<T> item, int most) {
        return new NonEmptyList<>(item, most);
    }

    /** One of these, each by its word. */
    static <T> ValueType<T> choice(List<T> values, Function<T, String> word) {
        return new Choice<>(values, word);
    }

    /** One of an enum's, by their names in lower case. */
    static <E extends Enum<E>> ValueType<E> choice(Class<E> values) {
        return choice(List.of(values.getEnumConstants()), value -> value.name().toLowerCase(Locale.ROOT));
    }

    /** One of something, or a list of one or more. */
    static <T> ValueType<List<T>> oneOrMore(ValueType<T> item, int most) {
        return new OneOrMore<>(item, most);
    }

    /** A word, a number, or yes or no, as its text: what it may be depends on another argument. */
    static ValueType<String> scalar(int longest) {
        return new Scalar(longest);
    }

    /** Arguments inside an argument. */
    static ValueType<Arguments> fields(Parameter<?>... fields) {
        return new Fields(List.of(fields));
    }
}
