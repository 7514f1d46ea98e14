package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import tools.jackson.databind.JsonNode;

/** Yes or no. */
record Flag() implements ValueType<Boolean> {

    @Override
    public Schema schema() {
        return Schema.flag();
    }

    @Override
    public Answer<Boolean> read(String field, JsonNode value) {
        return value.isBoolean()
                ? Answer.given(value.booleanValue())
                : Answer.refused(new Refusal.InvalidArgument(field, "must be true or false"));
    }
}
