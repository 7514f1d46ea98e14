package dev.spotifymcp.mcp.conformance;

import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Content;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Question;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Tools that ask the client while it waits, as sessions allow it. */
final class AskingTools {

    private static final Parameter<String> PROMPT =
            Parameter.named("prompt", ValueType.line(1, 1_000), "What the model is asked.");
    private static final Parameter<String> MESSAGE =
            Parameter.named("message", ValueType.line(1, 1_000), "What the person is asked.");

    private static final Question WHO = Ask.person("Who are you?", """
            {
              "type": "object",
              "properties": {
                "username": {"type": "string", "description": "User's response"},
                "email": {"type": "string", "description": "User's email address"}
              },
              "required": ["username", "email"]
            }""");

    /** A field of each plain type, each filled in already (SEP-1034). */
    private static final Question FILLED_IN = Ask.person("Please review what is filled in", """
            {
              "type": "object",
              "properties": {
                "name": {"type": "string", "description": "User name", "default": "John Doe"},
                "age": {"type": "integer", "description": "User age", "default": 30},
                "score": {"type": "number", "description": "User score", "default": 95.5},
                "status": {
                  "type": "string",
                  "description": "User status",
                  "enum": ["active", "inactive", "pending"],
                  "default": "active"
                },
                "verified": {"type": "boolean", "description": "Verification status", "default": true}
              },
              "required": []
            }""");

    /** Each way to offer a choice (SEP-1330). */
    private static final Question CHOICES = Ask.person("Please choose", """
            {
              "type": "object",
              "properties": {
                "untitledSingle": {"type": "string", "enum": ["option1", "option2", "option3"]},
                "titledSingle": {
                  "type": "string",
                  "oneOf": [
                    {"const": "value1", "title": "First Option"},
                    {"const": "value2", "title": "Second Option"},
                    {"const": "value3", "title": "Third Option"}
                  ]
                },
                "legacyEnum": {
                  "type": "string",
                  "enum": ["opt1", "opt2", "opt3"],
                  "enumNames": ["Option One", "Option Two", "Option Three"]
                },
                "untitledMulti": {
                  "type": "array",
                  "items": {"type": "string", "enum": ["option1", "option2", "option3"]}
                },
                "titledMulti": {
                  "type": "array",
                  "items": {
                    "anyOf": [
                      {"const": "value1", "title": "First Choice"},
                      {"const": "value2", "title": "Second Choice"},
                      {"const": "value3", "title": "Third Choice"}
                    ]
                  }
                }
              },
              "required": []
            }""");

    private AskingTools() {}

    static List<Tool> all() {
        return List.of(
                FixtureTool.named("test_sampling", "Asks the client's model.", AskingTools::askModel, PROMPT),
                FixtureTool.named("test_elicitation", "Asks the person.", AskingTools::askPerson, MESSAGE),
                asking("test_elicitation_sep1034_defaults", "Asks with values filled in.", FILLED_IN),
                asking("test_elicitation_sep1330_enums", "Asks for choices.", CHOICES),
                asking("test_streaming_elicitation", "Asks while an answer is awaited.", WHO),
                FixtureTool.named(
                        "test_missing_capability", "Needs a model.", call -> saidByModel(call, "needed", "Why?")));
    }

    private static ToolResult askModel(Call call) {
        return saidByModel(call, "prompt", call.get(PROMPT));
    }

    private static ToolResult saidByModel(Call call, String name, String prompt) {
        ObjectNode answer = call.client().ask(name, Ask.model(prompt, 100));
        return text("LLM response: " + answer.path("content").path("text").asString());
    }

    private static ToolResult askPerson(Call call) {
        var question = new Question(WHO.kind(), WHO.params().deepCopy().put("message", call.get(MESSAGE)));
        return decided("User response", call.client().ask("who", question));
    }

    private static Tool asking(String name, String description, Question question) {
        return FixtureTool.named(
                name,
                description,
                call -> decided("Elicitation completed", call.client().ask("form", question)));
    }

    private static ToolResult decided(String what, ObjectNode answer) {
        return text(what + ": action=" + answer.path("action").asString() + ", content=" + answer.path("content"));
    }

    private static ToolResult text(String words) {
        return ToolResult.shown(new Content.Text(words));
    }
}
