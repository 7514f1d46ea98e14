package dev.spotifymcp.mcp.methods;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.methods.Served.Keeping;
import dev.spotifymcp.mcp.registry.Client;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.ResourceContent;
import dev.spotifymcp.mcp.registry.Selection;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolRequest;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.seal.Seal;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Serves what clients ask for. */
public final class Methods {

    /** A client that lists everything gets it at once, as long as there is not very much. */
    private static final int USUAL_PAGE = 100;

    private final Registry registry;
    private final Lists lists;
    private final Prompting prompting;
    private final Completions completions;

    public Methods(Registry registry, Seal seal) {
        this(registry, seal, USUAL_PAGE);
    }

    Methods(Registry registry, Seal seal, int pageSize) {
        this.registry = registry;
        this.lists = new Lists(seal, pageSize);
        this.prompting = new Prompting(registry);
        this.completions = new Completions(registry);
    }

    /**
     * Serves one request. Faults come as exceptions, and so does whatever {@link Client#ask} throws.
     *
     * @param client told on the way, and asked
     */
    public Served serve(Method method, ObjectNode params, Caller caller, Client client) {
        var user = caller.user();
        return switch (method) {
            case TOOLS_LIST ->
                lists.page(method, "tools", registry.tools().openTo(caller, isSelected(client)), params, user);
            case RESOURCES_LIST ->
                lists.page(method, "resources", registry.resources().openTo(caller), params, user);
            case RESOURCES_TEMPLATES_LIST ->
                lists.page(method, "resourceTemplates", registry.templates().openTo(caller), params, user);
            case PROMPTS_LIST ->
                lists.page(method, "prompts", registry.prompts().openTo(caller), params, user);
            case TOOLS_CALL -> call(params, caller, client);
            case RESOURCES_READ -> read(params.path("uri"), caller);
            case PROMPTS_GET -> prompting.get(params, caller, client);
            case COMPLETION_COMPLETE -> completions.complete(params, caller);
        };
    }

    /**
     * What this server can do, as {@code ServerCapabilities} of all revisions. Lists change only when it restarts, and
     * may be empty: whoever asks for them is answered, so they are declared.
     */
    public ObjectNode capabilities() {
        ObjectNode capabilities = JsonNodeFactory.instance.objectNode();
        capabilities.putObject("tools");
        capabilities.putObject("resources");
        capabilities.putObject("prompts");
        if (!registry.prompts().isEmpty() || !registry.templates().isEmpty()) {
            capabilities.putObject("completions");
        }
        capabilities.putObject("logging");
        return capabilities;
    }

    private Served call(ObjectNode params, Caller caller, Client client) {
        return switch (registry.requested(params)) {
            case ToolRequest.Known(var tool, var arguments)
            when !isSelected(client).test(tool) ->
                new Served.Invalid("The tool " + tool.definition().name() + " is switched off for this client");
            case ToolRequest.Known(var tool, var arguments) -> called(registry.call(tool, caller, arguments, client));
            case ToolRequest.Invalid(var why) -> new Served.Invalid(why);
        };
    }

    private static Predicate<Tool> isSelected(Client client) {
        Selection selection = client.selection();
        return tool -> selection.admits(tool.definition());
    }

    /** A tool's refusal is a result: the model is to read it. */
    private Served called(Answer<ToolResult> answer) {
        return switch (answer) {
            case Answer.Given<ToolResult>(var result) -> new Served.Result(result.json(), Keeping.NOTHING);
            case Answer.Refused<ToolResult>(var why) ->
                Served.refused(
                        why,
                        new Served.Result(
                                ToolResult.failed(registry.words().about(why)).json(), Keeping.NOTHING));
        };
    }

    private Served read(JsonNode uri, Caller caller) {
        if (!uri.isString()) {
            return new Served.Invalid("uri has to be the URI of a resource");
        }
        return registry.read(uri.stringValue(), caller)
                .map(this::read)
                .orElseGet(() -> new Served.NoSuchResource(uri.stringValue()));
    }

    private Served read(Answer<ResourceContent> answer) {
        return switch (answer) {
            case Answer.Given<ResourceContent>(var content) -> {
                ObjectNode json = JsonNodeFactory.instance.objectNode();
                json.putArray("contents").add(content.json());
                yield new Served.Result(json, Keeping.NO_TIME);
            }
            case Answer.Refused<ResourceContent>(var why) ->
                Served.refused(why, new Served.Refused(registry.words().about(why)));
        };
    }
}
