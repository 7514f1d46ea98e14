package dev.spotifymcp.mcp.resources;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.registry.Resource;
import dev.spotifymcp.mcp.registry.ResourceContent;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code spotify://server/capabilities}: which tools there are, and whether the caller's credential allows them. */
public record CapabilitiesResource(List<Tool> tools) implements Resource {

    private static final Definition DEFINITION = new Definition(
            "spotify://server/capabilities",
            "server/capabilities",
            "Capabilities",
            "Which tools this server has, what each needs, and whether the credential in use allows it.",
            "application/json",
            Scope.READ);

    public CapabilitiesResource {
        tools = List.copyOf(tools);
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ResourceContent> read(Caller caller) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var list = json.putArray("tools");
        for (Tool tool : tools) {
            ToolDefinition definition = tool.definition();
            list.addObject()
                    .put("name", definition.name())
                    .put("effect", definition.effect().name().toLowerCase(Locale.ROOT))
                    .put("scope", definition.scope().value())
                    .put("allowed", caller.may(definition.scope()));
        }
        return Answer.given(ResourceContent.json(DEFINITION.uri(), json));
    }
}
