package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.answer.Answer;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** One type understood as another; outwardly it stays the first. */
record ReadAs<T, R>(ValueType<T> sent, BiFunction<String, T, Answer<R>> reader) implements ValueType<R> {

    @Override
    public Schema schema() {
        return sent.schema();
    }

    @Override
    public Answer<R> read(String field, JsonNode value) {
        return sent.read(field, value).then(read -> reader.apply(field, read));
    }
}
