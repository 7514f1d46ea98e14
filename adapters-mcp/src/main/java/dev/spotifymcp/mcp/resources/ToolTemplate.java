package dev.spotifymcp.mcp.resources;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.registry.Client;
import dev.spotifymcp.mcp.registry.ResourceContent;
import dev.spotifymcp.mcp.registry.ResourceTemplate;
import dev.spotifymcp.mcp.registry.Suggestions;
import dev.spotifymcp.mcp.registry.Tool;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a tool reads, with arguments that stand in the URI.
 *
 * @param arguments makes the tool's arguments of the URI's variables; the tool checks them
 * @param suggestions for variables somebody begins to type
 */
public record ToolTemplate(
        Definition definition,
        Tool tool,
        Function<Map<String, String>, ObjectNode> arguments,
        Map<String, Suggestions> suggestions)
        implements ResourceTemplate {

    public ToolTemplate {
        suggestions = Map.copyOf(suggestions);
    }

    @Override
    public Answer<ResourceContent> read(String uri, Map<String, String> variables, Caller caller) {
        return tool.call(caller, arguments.apply(variables), Client.silent())
                .map(result -> ResourceContent.json(uri, result.content()));
    }

    @Override
    public List<String> complete(String argument, String typed, Caller caller) {
        return suggestions.getOrDefault(argument, Suggestions.none()).begun(typed, caller);
    }
}
