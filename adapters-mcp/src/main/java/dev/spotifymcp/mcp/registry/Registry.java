package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.mcp.words.Clean;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Everything on offer, and the one gate to it: whoever calls comes through here, whatever they speak. */
public final class Registry {

    private final Shelf<Tool> tools = new Shelf<>();
    private final Shelf<Resource> resources = new Shelf<>();
    private final Shelf<ResourceTemplate> templates = new Shelf<>();
    private final Shelf<Prompt> prompts = new Shelf<>();
    private final RefusalWords words;
    private final CallObserver observer;

    public Registry(Offer offer, RefusalWords words) {
        this(offer, words, CallObserver.NOBODY);
    }

    public Registry(Offer offer, RefusalWords words, CallObserver observer) {
        this.words = words;
        this.observer = observer;
        for (Tool tool : offer.tools()) {
            tools.put(tool.definition().name(), tool, tool.definition().scope(), tool.published());
        }
        for (Resource resource : offer.resources()) {
            var definition = resource.definition();
            resources.put(definition.uri(), resource, definition.scope(), definition.published());
        }
        for (ResourceTemplate template : offer.templates()) {
            var definition = template.definition();
            templates.put(definition.template().text(), template, definition.scope(), definition.published());
        }
        for (Prompt prompt : offer.prompts()) {
            var definition = prompt.definition();
            prompts.put(definition.name(), prompt, definition.scope(), definition.published());
        }
    }

    public Shelf<Tool> tools() {
        return tools;
    }

    public Shelf<Resource> resources() {
        return resources;
    }

    public Shelf<ResourceTemplate> templates() {
        return templates;
    }

    public Shelf<Prompt> prompts() {
        return prompts;
    }

    public RefusalWords words() {
        return words;
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
        return tools.find(name)
                .<ToolRequest>map(tool -> new ToolRequest.Known(tool, sent))
                .orElseGet(() -> new ToolRequest.Invalid("Unknown tool: " + Clean.name(name)));
    }

    /** Calls a tool on the caller's behalf. */
    public Answer<ToolResult> call(Tool tool, Caller caller, ObjectNode sent, Client client) {
        long begin = System.nanoTime();
        String outcome = "broken_off";
        try {
            Answer<ToolResult> answer = answer(tool, caller, sent, client);
            outcome = outcome(answer);
            return answer;
        } finally {
            observer.called(tool.definition().name(), outcome, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private String outcome(Answer<ToolResult> answer) {
        return switch (answer) {
            case Answer.Given(var result) -> result.isError() ? "failed" : "done";
            case Answer.Refused(var why) -> words.about(why).code();
        };
    }

    private static Answer<ToolResult> answer(Tool tool, Caller caller, ObjectNode sent, Client client) {
        return allowed(caller, tool.definition().scope()).then(allowed -> tool.call(caller, sent, client));
    }

    /** What a caller's credential has to allow for the resource of this URI; empty when there is none. */
    public Optional<Scope> scopeOfResource(String uri) {
        return resources
                .scopeOf(uri)
                .or(() -> templates.all().stream()
                        .map(ResourceTemplate::definition)
                        .filter(definition -> definition.template().match(uri).isPresent())
                        .map(ResourceTemplate.Definition::scope)
                        .findFirst());
    }

    /** Reads a resource on the caller's behalf; empty when there is none of that URI. */
    public Optional<Answer<ResourceContent>> read(String uri, Caller caller) {
        Optional<Resource> listed = resources.find(uri);
        if (listed.isPresent()) {
            Resource resource = listed.get();
            return Optional.of(allowed(caller, resource.definition().scope()).then(resource::read));
        }
        for (ResourceTemplate template : templates.all()) {
            var definition = template.definition();
            var variables = definition.template().match(uri);
            if (variables.isPresent()) {
                return Optional.of(allowed(caller, definition.scope())
                        .then(allowed -> template.read(uri, variables.get(), allowed)));
            }
        }
        return Optional.empty();
    }

    /** Speaks a prompt on the caller's behalf. */
    public Answer<Prompt.Spoken> speak(Prompt prompt, Prompt.Request request) {
        return allowed(request.caller(), prompt.definition().scope()).then(allowed -> prompt.speak(request));
    }

    private static Answer<Caller> allowed(Caller caller, Scope scope) {
        return caller.may(scope) ? Answer.given(caller) : Answer.refused(new Refusal.ScopeMissing(scope.value()));
    }
}
