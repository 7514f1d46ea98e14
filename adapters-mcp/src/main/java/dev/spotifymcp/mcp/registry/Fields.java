package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Arguments inside an argument; a refusal names both. */
record Fields(List<Parameter<?>> fields) implements ValueType<Arguments> {

    Fields {
        fields = List.copyOf(fields);
    }

    @Override
    public Schema schema() {
        Schema schema = Schema.object();
        for (Parameter<?> field : fields) {
            schema = field.addedTo(schema);
        }
        return schema.closed();
    }

    @Override
    public Answer<Arguments> read(String field, JsonNode value) {
        if (!(value instanceof ObjectNode sent)) {
            return Answer.refused(new Refusal.InvalidArgument(field, "must be an object"));
        }
        return switch (Arguments.read(fields, sent)) {
            case Answer.Refused(Refusal.InvalidArgument(var inner, var problem)) ->
                Answer.refused(new Refusal.InvalidArgument(field + "." + inner, problem));
            case Answer.Refused(var why) -> Answer.refused(why);
            case Answer.Given(var arguments) -> Answer.given(arguments);
        };
    }
}
