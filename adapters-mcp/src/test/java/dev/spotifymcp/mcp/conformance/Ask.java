package dev.spotifymcp.mcp.conformance;

import dev.spotifymcp.mcp.registry.Question;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The questions of the fixture. */
final class Ask {

    private Ask() {}

    /** Asks a person for one value they cannot leave out. */
    static Question person(String message, String field, String type) {
        return person(message, """
                {"type": "object", "properties": {"%s": {"type": "%s"}}, "required": ["%s"]}\
                """.formatted(field, type, field));
    }

    /** @param schema of the form, as JSON */
    static Question person(String message, String schema) {
        return Question.form(message, object(schema));
    }

    static Question model(String prompt, int maxTokens) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.putArray("messages")
                .addObject()
                .put("role", "user")
                .putObject("content")
                .put("type", "text")
                .put("text", prompt);
        return new Question(Question.Kind.SAMPLING, params.put("maxTokens", maxTokens));
    }

    static Question roots() {
        return new Question(Question.Kind.ROOTS, JsonNodeFactory.instance.objectNode());
    }

    static ObjectNode object(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}
