package dev.spotifymcp.mcp.conformance;

import dev.spotifymcp.mcp.registry.Content;
import dev.spotifymcp.mcp.registry.ResourceContent;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ToolResult.Outcome;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tools that give back one kind of content each. */
final class ShowingTools {

    private ShowingTools() {}

    static List<Tool> all() {
        return List.of(
                showing(
                        "test_simple_text",
                        "Shows a text.",
                        new Content.Text("This is a simple text response for testing.")),
                showing("test_image_content", "Shows a picture.", Samples.IMAGE),
                showing("test_audio_content", "Plays a sound.", Samples.SOUND),
                showing(
                        "test_embedded_resource",
                        "Shows a resource.",
                        new Content.Embedded(new ResourceContent.Text(
                                "test://embedded-resource", "text/plain", "This is an embedded resource content."))),
                showing(
                        "test_multiple_content_types",
                        "Shows a text, a picture and a resource.",
                        new Content.Text("Multiple content types test:"),
                        Samples.IMAGE,
                        new Content.Embedded(ResourceContent.json(
                                "test://mixed-content-resource",
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .put("test", "data")
                                        .put("value", 123)))),
                failing());
    }

    private static Tool showing(String name, String description, Content... content) {
        return FixtureTool.named(name, description, call -> ToolResult.shown(content));
    }

    private static Tool failing() {
        var words = new Content.Text("This tool intentionally returns an error for testing");
        var failed = new ToolResult(List.of(words), JsonNodeFactory.instance.objectNode(), Outcome.FAILED);
        return FixtureTool.named("test_error_handling", "Fails.", call -> failed);
    }
}
