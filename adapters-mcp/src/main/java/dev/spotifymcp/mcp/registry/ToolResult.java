package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.mcp.words.Problem;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a call gives back, told twice.
 *
 * @param text for the model to read
 * @param content the same for programs, in the shape the definition promises
 */
public record ToolResult(String text, ObjectNode content, Outcome outcome) {

    /** Whether the call did what it was asked to. */
    public enum Outcome {
        DONE,
        FAILED
    }

    public static ToolResult done(String text, ObjectNode content) {
        return new ToolResult(text, content, Outcome.DONE);
    }

    public static ToolResult failed(Problem problem) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set("error", problem.json());
        return new ToolResult(problem.text(), content, Outcome.FAILED);
    }

    public boolean isError() {
        return outcome == Outcome.FAILED;
    }
}
