package dev.spotifymcp.mcp.conformance;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.registry.Content;
import dev.spotifymcp.mcp.registry.Prompt;
import dev.spotifymcp.mcp.registry.Question;
import dev.spotifymcp.mcp.registry.ResourceContent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A prompt that is what it says. */
record FixturePrompt(Definition definition, Function<Request, Spoken> words) implements Prompt {

    private static final Question CONTEXT = Ask.person("What context should the prompt use?", "context", "string");

    static List<Prompt> all() {
        return List.of(
                named("test_simple_prompt", asked -> Spoken.text("This is a simple prompt for testing.")),
                named("test_prompt_with_arguments", FixturePrompt::repeat, "arg1", "arg2"),
                named("test_prompt_with_embedded_resource", FixturePrompt::embed, "resourceUri"),
                named(
                        "test_prompt_with_image",
                        asked -> new Spoken(
                                List.of(Samples.IMAGE, new Content.Text("Please analyze the image above.")))),
                named("test_input_required_result_prompt", FixturePrompt::inContext));
    }

    private static Prompt named(String name, Function<Request, Spoken> words, String... arguments) {
        var required = Arrays.stream(arguments)
                .map(argument -> new Argument(argument, "An argument for testing.", true))
                .toList();
        return new FixturePrompt(new Definition(name, name, "A prompt for testing.", required, Scope.READ), words);
    }

    private static Spoken repeat(Request asked) {
        return Spoken.text(
                "Prompt with arguments: arg1='" + asked.argument("arg1") + "', arg2='" + asked.argument("arg2") + "'");
    }

    private static Spoken embed(Request asked) {
        var resource = new ResourceContent.Text(
                asked.argument("resourceUri"), "text/plain", "Embedded resource content for testing.");
        return new Spoken(List.of(
                new Content.Embedded(resource), new Content.Text("Please process the embedded resource above.")));
    }

    private static Spoken inContext(Request asked) {
        var answer = asked.client().ask("user_context", CONTEXT);
        return Spoken.text(
                "In the context of " + answer.path("content").path("context").asString());
    }

    @Override
    public Answer<Spoken> speak(Request request) {
        return Answer.given(words.apply(request));
    }

    @Override
    public List<String> complete(String argument, String typed, Caller caller) {
        return Stream.of("paris", "park", "party")
                .filter(word -> word.startsWith(typed))
                .toList();
    }
}
