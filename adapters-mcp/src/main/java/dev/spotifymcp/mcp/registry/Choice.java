package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One of a few values, each of which has a word. */
record Choice<T>(List<T> values, Function<T, String> word) implements ValueType<T> {

    Choice {
        values = List.copyOf(values);
    }

    @Override
    public Schema schema() {
        return Schema.oneOf(values.stream().map(word).toArray(String[]::new));
    }

    @Override
    public Answer<T> read(String field, JsonNode value) {
        String sent = value.stringValue("");
        return values.stream()
                .filter(each -> word.apply(each).equals(sent))
                .findFirst()
                .map(Answer::given)
                .orElseGet(() -> Answer.refused(new Refusal.InvalidArgument(
                        field, "must be one of " + values.stream().map(word).collect(Collectors.joining(", ")))));
    }

    @Override
    public Object shown(T value) {
        return word.apply(value);
    }
}
