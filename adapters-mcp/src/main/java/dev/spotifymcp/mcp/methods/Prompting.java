package dev.spotifymcp.mcp.methods;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.methods.Served.Keeping;
import dev.spotifymcp.mcp.registry.Client;
import dev.spotifymcp.mcp.registry.Prompt;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.words.Clean;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Serves {@code prompts/get}. */
record Prompting(Registry registry) {

    private static final int LONGEST_ARGUMENT = 2_000;

    Served get(ObjectNode params, Caller caller, Client client) {
        String name = params.path("name").stringValue("");
        return registry.prompts()
                .find(name)
                .map(prompt -> get(prompt, params.path("arguments"), caller, client))
                .orElseGet(() -> new Served.Invalid("Unknown prompt: " + Clean.name(name)));
    }

    private Served get(Prompt prompt, JsonNode arguments, Caller caller, Client client) {
        Optional<String> problem = problem(prompt, arguments);
        if (problem.isPresent()) {
            return new Served.Invalid(problem.get());
        }
        Map<String, String> given = new HashMap<>();
        arguments
                .properties()
                .forEach(argument ->
                        given.put(argument.getKey(), argument.getValue().stringValue()));
        return switch (registry.speak(prompt, new Prompt.Request(caller, given, client))) {
            case Answer.Given<Prompt.Spoken>(var spoken) -> new Served.Result(spoken.json(), Keeping.NOTHING);
            case Answer.Refused<Prompt.Spoken>(var why) ->
                Served.refused(why, new Served.Refused(registry.words().about(why)));
        };
    }

    private static Optional<String> problem(Prompt prompt, JsonNode arguments) {
        if (!arguments.isMissingNode() && !arguments.isObject()) {
            return Optional.of("arguments has to be an object");
        }
        for (Map.Entry<String, JsonNode> argument : arguments.properties()) {
            if (argument.getValue()
                            .stringValue("x".repeat(LONGEST_ARGUMENT + 1))
                            .length()
                    > LONGEST_ARGUMENT) {
                return Optional.of(Clean.name(argument.getKey()) + " has to be a text of at most " + LONGEST_ARGUMENT
                        + " characters");
            }
        }
        return prompt.definition().arguments().stream()
                .filter(argument -> argument.required() && !arguments.has(argument.name()))
                .findFirst()
                .map(missing -> missing.name() + " is required");
    }
}
