package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One or more of something, in the order sent. The first item that is wrong is named by its place, from 0. */
record NonEmptyList<T>(ValueType<T> item, int most) implements ValueType<List<T>> {

    @Override
    public Schema schema() {
        return Schema.listOf(item.schema()).with("minItems", 1).with("maxItems", most);
    }

    @Override
    public Answer<List<T>> read(String field, JsonNode value) {
        if (!value.isArray() || value.isEmpty() || value.size() > most) {
            return Answer.refused(new Refusal.InvalidArgument(field, "must be a list of 1 to " + most + " items"));
        }
        List<T> read = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            switch (item.read(field + "[" + read.size() + "]", element)) {
                case Answer.Given<T>(var good) -> read.add(good);
                case Answer.Refused<T>(var why) -> {
                    return Answer.refused(why);
                }
            }
        }
        return Answer.given(List.copyOf(read));
    }

    @Override
    public Object shown(List<T> values) {
        return values.stream().map(item::shown).toList();
    }
}
