package dev.spotifymcp.mcp.conformance;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** A tool that is what it does: nothing of it is for a model. */
record FixtureTool(
        ToolDefinition definition, UnaryOperator<ObjectNode> inputSchema, Function<Call, Answer<ToolResult>> act)
        implements Tool {

    static FixtureTool named(
            String name, String description, Function<Call, ToolResult> act, Parameter<?>... parameters) {
        var definition = new ToolDefinition(
                name, name, description, List.of(parameters), Schema.object(), Effect.READS, Scope.READ);
        return new FixtureTool(definition, UnaryOperator.identity(), call -> Answer.given(act.apply(call)));
    }

    /** This tool, with an input schema its parameters cannot say. */
    FixtureTool withSchema(UnaryOperator<ObjectNode> changed) {
        return new FixtureTool(definition, changed, act);
    }

    /** Without an output schema: it would oblige every result to have structured content. */
    @Override
    public ObjectNode published() {
        ObjectNode json = definition.published();
        json.remove("outputSchema");
        json.set("inputSchema", inputSchema.apply(json.withObject("inputSchema")));
        return json;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        return act.apply(call);
    }
}
