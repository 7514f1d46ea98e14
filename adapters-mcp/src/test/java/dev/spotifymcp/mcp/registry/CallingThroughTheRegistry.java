package dev.spotifymcp.mcp.registry;

import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Nobody gets past the registry, and nothing unchecked gets through it. */
class CallingThroughTheRegistry {

    private static final Parameter<Integer> LIMIT =
            Parameter.named("limit", ValueType.wholeNumber(1, 50), "How many.").orElse(5);

    /** Says what limit it was called with. */
    private record Echo(String name, Scope scope) implements Tool {

        @Override
        public ToolDefinition definition() {
            return new ToolDefinition(
                    name,
                    "Echo",
                    "Says what it was called with.",
                    List.of(LIMIT),
                    Schema.object().always("limit", Schema.wholeNumber()),
                    Effect.READS,
                    scope);
        }

        @Override
        public Answer<ToolResult> call(Call call) {
            return call.get(LIMIT) == 13 ? Answer.refused(new Refusal.Busy()) : Answer.given(heard(call.get(LIMIT)));
        }

        static ToolResult heard(int limit) {
            return ToolResult.done(
                    "heard", JsonNodeFactory.instance.objectNode().put("limit", limit));
        }
    }

    private final Tool read = new Echo("read_it", Scope.READ);
    private final Tool play = new Echo("play_it", Scope.PLAYBACK);
    private final Registry registry = registry(play, read);
    private final Caller reader = new Caller(aUserId(), Set.of(Scope.READ));

    @Test
    void a_call_reaches_the_tool_with_its_arguments() {
        Answer<ToolResult> answer = registry.call(read, reader, json("{\"limit\": 7}"), Client.silent());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Given.class, given -> assertThat(given.value()).isEqualTo(Echo.heard(7)));
    }

    @Test
    void arguments_that_are_wrong_do_not_reach_it() {
        Answer<ToolResult> answer = registry.call(read, reader, json("{\"limit\": 0}"), Client.silent());

        assertThat(answer)
                .isEqualTo(Answer.refused(new Refusal.InvalidArgument("limit", "must be a whole number from 1 to 50")));
    }

    @Test
    void a_refusal_of_the_tool_comes_back() {
        Answer<ToolResult> answer = registry.call(read, reader, json("{\"limit\": 13}"), Client.silent());

        assertThat(answer).isEqualTo(Answer.refused(new Refusal.Busy()));
    }

    @Test
    void a_tool_beyond_the_callers_scope_is_neither_shown_nor_called() {
        Answer<ToolResult> answer = registry.call(play, reader, json("{\"limit\": 7}"), Client.silent());

        assertThat(registry.tools().openTo(reader)).singleElement().asString().contains("read_it");
        assertThat(answer).isEqualTo(Answer.refused(new Refusal.ScopeMissing("spotify.playback")));
    }

    @Test
    void tools_stand_in_the_order_they_were_given() {
        assertThat(registry.tools().all()).containsExactly(play, read);
    }

    @Test
    void two_tools_of_one_name_are_a_mistake() {
        assertThatThrownBy(() -> registry(read, new Echo("read_it", Scope.PLAYBACK)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                    | name has to be the name of a tool
            {"name": 5}                           | name has to be the name of a tool
            {"name": "nothing"}                   | Unknown tool: nothing
            {"name": "a\\nb"}                     | Unknown tool: a b
            {"name": "read_it", "arguments": []}  | arguments has to be an object
            {"name": "read_it", "arguments": null} | arguments has to be an object
            """)
    void a_request_that_names_no_tool_is_the_programs_mistake(String params, String why) {
        assertThat(registry.requested(json(params))).isEqualTo(new ToolRequest.Invalid(why));
    }

    @Test
    void absent_arguments_are_empty_ones() {
        assertThat(registry.requested(json("{\"name\": \"read_it\"}")))
                .isEqualTo(new ToolRequest.Known(read, JsonNodeFactory.instance.objectNode()));
    }

    private static Registry registry(Tool... tools) {
        return new Registry(
                Offer.of(List.of(tools)), new RefusalWords(new PublicUrl(URI.create("https://music.example"))));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }
}
