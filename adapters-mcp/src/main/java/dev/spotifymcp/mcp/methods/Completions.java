package dev.spotifymcp.mcp.methods;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.mcp.methods.Served.Keeping;
import dev.spotifymcp.mcp.registry.Completing;
import dev.spotifymcp.mcp.registry.Registry;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Serves {@code completion/complete}. */
record Completions(Registry registry) {

    /** The protocol's own bound. */
    private static final int MOST = 100;

    Served complete(ObjectNode params, Caller caller) {
        JsonNode argument = params.path("argument");
        if (!argument.path("name").isString() || !argument.path("value").isString()) {
            return new Served.Invalid("argument needs a name and a value");
        }
        return completing(params.path("ref"), caller)
                .map(known -> completed(known.complete(
                        argument.path("name").stringValue(),
                        argument.path("value").stringValue(),
                        caller)))
                .orElseGet(() -> new Served.Invalid("ref has to name a prompt or the template of a resource"));
    }

    /** What the caller may not use suggests nothing to them either. */
    private Optional<? extends Completing> completing(JsonNode ref, Caller caller) {
        return switch (ref.path("type").stringValue("")) {
            case "ref/prompt" ->
                registry.prompts()
                        .find(ref.path("name").stringValue(""))
                        .filter(prompt -> caller.may(prompt.definition().scope()));
            case "ref/resource" ->
                registry.templates()
                        .find(ref.path("uri").stringValue(""))
                        .filter(template -> caller.may(template.definition().scope()));
            default -> Optional.empty();
        };
    }

    private static Served completed(List<String> values) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode completion = json.putObject("completion");
        var suggested = completion.putArray("values");
        values.stream().limit(MOST).forEach(suggested::add);
        completion.put("total", values.size()).put("hasMore", values.size() > MOST);
        return new Served.Result(json, Keeping.NOTHING);
    }
}
