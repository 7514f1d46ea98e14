package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.mcp.words.Problem;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a call gives back.
 *
 * @param shown for the model
 * @param content the same for programs, in the shape the definition promises; empty where it promises none
 */
public record ToolResult(List<Content> shown, ObjectNode content, Outcome outcome) {

    /** Whether the call did what it was asked to. */
    public enum Outcome {
        DONE,
        FAILED
    }

    public ToolResult {
        shown = List.copyOf(shown);
    }

    public static ToolResult done(String text, ObjectNode content) {
        return new ToolResult(List.of(new Content.Text(text)), content, Outcome.DONE);
    }

    /** The same, and where there is more to be read. */
    public static ToolResult done(String text, Content.Link more, ObjectNode content) {
        return new ToolResult(List.of(new Content.Text(text), more), content, Outcome.DONE);
    }

    /** For models only. */
    public static ToolResult shown(Content... content) {
        return new ToolResult(List.of(content), JsonNodeFactory.instance.objectNode(), Outcome.DONE);
    }

    public static ToolResult failed(Problem problem) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set("error", problem.json());
        return new ToolResult(List.of(new Content.Text(problem.text())), content, Outcome.FAILED);
    }

    public boolean isError() {
        return outcome == Outcome.FAILED;
    }

    /** What of it is text. */
    public String text() {
        return shown.stream()
                .filter(Content.Text.class::isInstance)
                .map(block -> ((Content.Text) block).text())
                .collect(Collectors.joining("\n"));
    }

    /** As the protocol has it ({@code CallToolResult}). */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var blocks = json.putArray("content");
        shown.forEach(block -> blocks.add(block.json()));
        json.put("isError", isError());
        if (!content.isEmpty()) {
            json.set("structuredContent", content);
        }
        return json;
    }
}
