package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.account.Scope;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tool as it is published.
 *
 * @param description for the model: what the tool does and when to choose it
 * @param output the shape of the structured content, where all goes well
 * @param scope what a caller's credential has to allow
 * @param set what it is offered with
 */
public record ToolDefinition(
        String name,
        String title,
        String description,
        List<Parameter<?>> parameters,
        Schema output,
        Effect effect,
        Scope scope,
        Toolset set) {

    static final int LONGEST_DESCRIPTION = 400;

    public ToolDefinition {
        parameters = List.copyOf(parameters);
        description = description.strip();
        if (!name.matches("[a-z0-9_]{1,64}")) {
            throw new IllegalArgumentException(name + " is no name for a tool");
        }
        if (description.isEmpty() || description.length() > LONGEST_DESCRIPTION) {
            throw new IllegalArgumentException(name + " needs a description of 1 to 400 characters");
        }
    }

    /** A tool of the core. */
    public ToolDefinition(
            String name,
            String title,
            String description,
            List<Parameter<?>> parameters,
            Schema output,
            Effect effect,
            Scope scope) {
        this(name, title, description, parameters, output, effect, scope, Toolset.CORE);
    }

    /** What a client reads about the tool. */
    public ObjectNode published() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("title", title)
                .put("description", description);
        json.set("inputSchema", input().json());
        json.set("outputSchema", output.orProblem().json());
        json.set("annotations", effect.annotations());
        return json;
    }

    private Schema input() {
        Schema input = Schema.object();
        for (Parameter<?> parameter : parameters) {
            input = parameter.addedTo(input);
        }
        return input.closed();
    }
}
