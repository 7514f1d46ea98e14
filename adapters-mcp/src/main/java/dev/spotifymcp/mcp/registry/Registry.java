package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.mcp.words.Clean;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Everything on offer, and the one gate to it: whoever calls comes through here, whatever they speak. */
public final class Registry {

    private final Map<String, Entry> tools = new LinkedHashMap<>();
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final RefusalWords words;

    /** A tool and its published JSON, which never changes and is written once. */
    private record Entry(Tool tool, String published) {}

    /** The order given here is the order published. */
    public Registry(List<? extends Tool> tools, List<? extends Resource> resources, RefusalWords words) {
        this.words = words;
        for (Tool tool : tools) {
            ToolDefinition definition = tool.definition();
            Entry earlier = this.tools.put(
                    definition.name(), new Entry(tool, definition.published().toString()));
            if (earlier != null) {
                throw new IllegalArgumentException("two tools are called " + definition.name());
            }
        }
        resources.forEach(resource -> this.resources.put(resource.definition().uri(), resource));
    }

    public List<Tool> tools() {
        return tools.values().stream().map(Entry::tool).toList();
    }

    public Optional<Tool> tool(String name) {
        return Optional.ofNullable(tools.get(name)).map(Entry::tool);
    }

    /** Finds out what the parameters of {@code tools/call} ask for. */
    public ToolRequest requested(ObjectNode params) {
        JsonNode arguments = params.path("arguments");
        if (!params.path("name").isString()) {
            return new ToolRequest.Invalid("name has to be the name of a tool");
        }
        if (!arguments.isObject() && !arguments.isMissingNode()) {
            return new ToolRequest.Invalid("arguments has to be an object");
        }
        String name = params.path("name").stringValue();
        ObjectNode sent = arguments instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        return tool(name)
                .<ToolRequest>map(tool -> new ToolRequest.Known(tool, sent))
                .orElseGet(() -> new ToolRequest.Invalid("Unknown tool: " + Clean.name(name)));
    }

    /** The tool of this name as every client reads it. */
    public String published(String name) {
        Entry entry = tools.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("there is no tool " + name);
        }
        return entry.published();
    }

    /** Whether to list the tool: one that would be refused only tempts the model. */
    public boolean isOpenTo(Caller caller, String name) {
        return tool(name).map(tool -> caller.may(tool.definition().scope())).orElse(false);
    }

    public List<Resource> resources() {
        return List.copyOf(resources.values());
    }

    public Optional<Resource> resource(String uri) {
        return Optional.ofNullable(resources.get(uri));
    }

    /** Calls a tool on the caller's behalf; every refusal has become words. */
    public ToolResult call(Tool tool, Caller caller, ObjectNode sent, Progress progress) {
        ToolDefinition definition = tool.definition();
        Answer<ToolResult> answer = allowed(caller, definition.scope())
                .then(allowed -> Arguments.read(definition.parameters(), sent))
                .then(arguments -> tool.call(new Call(caller.user(), arguments, progress)));
        return switch (answer) {
            case Answer.Given<ToolResult>(var result) -> result;
            case Answer.Refused<ToolResult>(var why) -> ToolResult.failed(words.about(why));
        };
    }

    /** Reads a resource on the caller's behalf. */
    public Answer<ObjectNode> read(Resource resource, Caller caller) {
        return allowed(caller, resource.definition().scope()).then(resource::read);
    }

    public RefusalWords words() {
        return words;
    }

    private static Answer<Caller> allowed(Caller caller, Scope scope) {
        return caller.may(scope) ? Answer.given(caller) : Answer.refused(new Refusal.ScopeMissing(scope.value()));
    }
}
