package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.answer.Answer;
import java.util.List;
import java.util.function.BiFunction;
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

    /** Text on one line, without surrounding space. */
    static ValueType<String> line(int shortest, int longest) {
        return new Line(shortest, longest);
    }

    static <T> ValueType<List<T>> listOf(ValueType<T> item, int most) {
        return new NonEmptyList<>(item, most);
    }
}
