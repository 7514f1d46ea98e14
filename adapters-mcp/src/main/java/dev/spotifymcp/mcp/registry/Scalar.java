package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import tools.jackson.databind.JsonNode;

/** A word, a whole number, or yes or no, as its text. */
record Scalar(int longest) implements ValueType<String> {

    @Override
    public Schema schema() {
        return Schema.anyOf("string", "integer", "boolean");
    }

    @Override
    public Answer<String> read(String field, JsonNode value) {
        if (value.isString()) {
            return new Line(1, longest).read(field, value);
        }
        if (value.isBoolean()) {
            return Answer.given(Boolean.toString(value.booleanValue()));
        }
        return value.isNumber()
                ? new WholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE)
                        .read(field, value)
                        .map(String::valueOf)
                : Answer.refused(new Refusal.InvalidArgument(field, "must be a word, a whole number, true or false"));
    }
}
