package dev.spotifymcp.mcp.resources;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.registry.Client;
import dev.spotifymcp.mcp.registry.Resource;
import dev.spotifymcp.mcp.registry.ResourceContent;
import dev.spotifymcp.mcp.registry.Tool;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a tool reads, for clients that show things without a model asking.
 *
 * @param arguments what the tool is called with
 */
public record ToolResource(Definition definition, Tool tool, ObjectNode arguments) implements Resource {

    /** The resource under this URI: what the tool reads with these arguments. */
    public static ToolResource of(
            String uri, String name, String title, String description, Tool tool, ObjectNode arguments) {
        var definition = new Definition(
                uri,
                name,
                title,
                description,
                "application/json",
                tool.definition().scope());
        return new ToolResource(definition, tool, arguments);
    }

    @Override
    public Answer<ResourceContent> read(Caller caller) {
        return tool.call(caller, arguments, Client.silent())
                .map(result -> ResourceContent.json(definition.uri(), result.content()));
    }
}
