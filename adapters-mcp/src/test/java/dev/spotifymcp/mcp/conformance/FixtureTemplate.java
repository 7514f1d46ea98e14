package dev.spotifymcp.mcp.conformance;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.registry.ResourceContent;
import dev.spotifymcp.mcp.registry.ResourceTemplate;
import dev.spotifymcp.mcp.registry.UriTemplate;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** Resources that hold what their URI says. */
record FixtureTemplate() implements ResourceTemplate {

    private static final Definition DEFINITION = new Definition(
            UriTemplate.of("test://template/{id}/data"),
            "template",
            "template",
            "A template for testing.",
            "application/json",
            Scope.READ);

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ResourceContent> read(String uri, Map<String, String> variables, Caller caller) {
        String id = variables.getOrDefault("id", "");
        return Answer.given(ResourceContent.json(
                uri,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id)
                        .put("templateTest", true)
                        .put("data", "Data for ID: " + id)));
    }
}
