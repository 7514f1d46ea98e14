package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.answer.Answer;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One of something, sent as it is, or a list of it: models send either, whatever they are told. */
record OneOrMore<T>(ValueType<T> item, int most) implements ValueType<List<T>> {

    @Override
    public Schema schema() {
        return item.schema().orListOfIt(most);
    }

    @Override
    public Answer<List<T>> read(String field, JsonNode value) {
        return value.isArray()
                ? new NonEmptyList<>(item, most).read(field, value)
                : item.read(field, value).map(List::of);
    }
}
