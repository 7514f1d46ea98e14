package dev.spotifymcp.mcp.methods;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Selection;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says which scope a request needs, before anything is begun for it. What is not on offer needs none: whoever asks for it
 * is told that it is not there.
 */
public record Needs(Registry registry) {

    public Optional<Scope> of(String method, ObjectNode params, Selection selection) {
        return switch (method) {
            case "tools/call" ->
                registry.tools()
                        .find(text(params, "name"))
                        .map(Tool::definition)
                        .filter(selection::admits)
                        .map(ToolDefinition::scope);
            case "resources/read", "resources/subscribe" -> registry.scopeOfResource(text(params, "uri"));
            case "prompts/get" -> registry.prompts().scopeOf(text(params, "name"));
            case "completion/complete" -> ofReference(params.path("ref"));
            default -> Optional.empty();
        };
    }

    private Optional<Scope> ofReference(JsonNode ref) {
        return switch (text(ref, "type")) {
            case "ref/prompt" -> registry.prompts().scopeOf(text(ref, "name"));
            case "ref/resource" -> registry.templates().scopeOf(text(ref, "uri"));
            default -> Optional.empty();
        };
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).stringValue("");
    }
}
