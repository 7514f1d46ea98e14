package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.McpHttp.Reply;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Content;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Offer;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Question;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A tool asks in one way. One generation carries the question on the open stream, the other ends with it. */
@Timeout(60)
class AskingTheClient {

    private static final Parameter<String> THING =
            Parameter.named("thing", ValueType.line(0, 100), "What.").orElse("it");

    /** Asks twice before it does anything. */
    private record Careful(String name) implements Tool {

        @Override
        public ToolDefinition definition() {
            return new ToolDefinition(
                    name, "Careful", "Asks first.", List.of(THING), Schema.object(), Effect.DESTROYS, Scope.READ);
        }

        @Override
        public Answer<ToolResult> call(Call call) {
            String sure =
                    call.client().ask("sure", confirm("Sure?")).path("action").asString();
            String really = call.client()
                    .ask("really", confirm("Really?"))
                    .path("action")
                    .asString();
            return Answer.given(ToolResult.shown(new Content.Text(call.get(THING) + ": " + sure + ", " + really)));
        }

        private static Question confirm(String words) {
            return Question.form(words, Schema.object().json());
        }
    }

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final UserId bob = stage.connected(BOB);
    private final Seal seal = Seal.random();
    private final RunningServer server = replica();
    private final Sessionless client = Sessionless.over(server.as(alice)).ableTo("elicitation");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_call_ends_with_its_question_and_goes_on_with_the_answer_on_any_replica() {
        JsonNode first = client.call("careful", "{}").json().path("result");
        assertThat(first.path("resultType").asString()).isEqualTo("input_required");
        assertThat(first.at("/inputRequests/sure/method").asString()).isEqualTo("elicitation/create");
        assertThat(first.has("ttlMs")).isFalse();

        try (RunningServer other = replica()) {
            Sessionless there = Sessionless.over(other.as(alice)).ableTo("elicitation");
            JsonNode second = answered(there, "careful", "{}", first, "sure", "accept");
            assertThat(second.path("inputRequests").propertyNames()).containsExactly("really");
            assertThat(second.path("requestState")).isNotEqualTo(first.path("requestState"));

            JsonNode last = answered(client, "careful", "{}", second, "really", "decline");
            assertThat(last.path("resultType").asString()).isEqualTo("complete");
            assertThat(text(last)).isEqualTo("it: accept, decline");
        }
    }

    @Test
    void the_order_of_properties_is_no_difference_but_another_argument_is() {
        JsonNode first = client.call("careful", "{\"thing\":\"a\"}").json().path("result");

        assertThat(retry(client, "careful", "{\"thing\":\"a\"}", first, "sure", "accept")
                        .json()
                        .has("result"))
                .isTrue();
        assertRejected(retry(client, "careful", "{\"thing\":\"b\"}", first, "sure", "accept"));
        assertRejected(retry(client, "careless", "{\"thing\":\"a\"}", first, "sure", "accept"));
    }

    @Test
    void a_state_is_good_for_the_user_it_was_given_to_and_for_half_an_hour() {
        JsonNode first = client.call("careful", "{}").json().path("result");
        Sessionless other = Sessionless.over(server.as(bob)).ableTo("elicitation");

        assertRejected(retry(other, "careful", "{}", first, "sure", "accept"));
        stage.clock().advance(Duration.ofMinutes(30));
        assertRejected(retry(client, "careful", "{}", first, "sure", "accept"));
    }

    @Test
    void a_state_with_any_character_changed_is_no_state() {
        JsonNode first = client.call("careful", "{}").json().path("result");
        String state = first.path("requestState").asString();

        for (int place = 0; place < state.length(); place++) {
            char other = state.charAt(place) == 'A' ? 'B' : 'A';
            String changed = state.substring(0, place) + other + state.substring(place + 1);
            ObjectNode forged = ((ObjectNode) first).deepCopy().put("requestState", changed);
            assertRejected(retry(client, "careful", "{}", forged, "sure", "accept"));
        }
    }

    @Test
    void answers_nobody_asked_for_or_of_no_use_are_passed_over_and_the_question_is_asked_again() {
        JsonNode first = client.call("careful", "{}").json().path("result");

        assertThat(answered(client, "careful", "{}", first, "other", "accept")
                        .path("inputRequests")
                        .propertyNames())
                .containsExactly("sure");
        assertThat(answered(client, "careful", "{}", first, "sure", "whatever")
                        .path("inputRequests")
                        .propertyNames())
                .containsExactly("sure");
    }

    @Test
    void a_client_that_knows_the_question_may_answer_it_at_once() {
        JsonNode answered = client.request(
                        "tools/call", "{\"name\":\"careful\",\"inputResponses\":{\"sure\":{\"action\":\"accept\"}}}")
                .json()
                .path("result");

        assertThat(answered.path("inputRequests").propertyNames()).containsExactly("really");
    }

    @Test
    void who_cannot_answer_is_told_what_it_takes() {
        Reply reply = Sessionless.over(server.as(alice)).call("careful", "{}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/error/code").asInt()).isEqualTo(-32021);
        assertThat(reply.json().at("/error/data/requiredCapabilities").toString())
                .isEqualTo("{\"elicitation\":{\"form\":{}}}");
    }

    @Test
    void with_a_session_the_question_comes_on_the_stream_and_the_call_waits() throws IOException {
        McpHttp session = session(server, "{\"elicitation\":{}}");

        assertThat(text(askedTwice(session, session))).isEqualTo("it: accept, accept");
    }

    @Test
    void an_answer_that_another_replica_hears_reaches_the_call_that_waits_for_it() throws IOException {
        McpHttp session = session(server, "{\"elicitation\":{}}");
        try (RunningServer other = replica()) {
            McpHttp there = other.as(alice).in(session.headers().getOrDefault("Mcp-Session-Id", ""));

            assertThat(text(askedTwice(session, there))).isEqualTo("it: accept, accept");
        }
    }

    @Test
    void what_a_client_can_answer_is_known_wherever_its_session_goes_on() throws IOException {
        String id = session(server, "{\"elicitation\":{}}").headers().getOrDefault("Mcp-Session-Id", "");
        try (RunningServer other = replica()) {
            McpHttp there = other.as(alice).in(id);

            assertThat(text(askedTwice(there, there))).isEqualTo("it: accept, accept");
        }
    }

    @Test
    void another_user_cannot_answer_in_somebodys_place() throws IOException {
        McpHttp session = session(server, "{\"elicitation\":{}}");
        McpHttp intruder = session(server.as(bob));
        try (var stream = reader(session)) {
            String question = next(stream).path("id").asString();

            intruder.post(answer(question, "decline"));
            session.post(answer(question, "accept"));
            session.post(answer(next(stream).path("id").asString(), "accept"));

            assertThat(text(next(stream).path("result"))).isEqualTo("it: accept, accept");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"error\":{\"code\":-1,\"message\":\"no\"}", "\"result\":{\"action\":\"nonsense\"}"})
    void a_client_that_does_not_answer_sensibly_has_cancelled(String answer) throws IOException {
        McpHttp session = session(server, "{\"elicitation\":{}}");
        try (var stream = reader(session)) {
            for (int round = 0; round < 2; round++) {
                String id = next(stream).path("id").asString();
                session.post("{\"jsonrpc\":\"2.0\",\"id\":\"" + id + "\"," + answer + "}");
            }

            assertThat(text(next(stream).path("result"))).isEqualTo("it: cancel, cancel");
        }
    }

    @Test
    void with_a_session_that_cannot_answer_the_call_is_an_error() {
        Reply reply = session(server, "{}").call("careful", "{}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/error/data/requiredCapabilities").toString())
                .contains("elicitation");
    }

    private RunningServer replica() {
        var tools = List.of(new Careful("careful"), new Careful("careless"));
        return RunningServer.with(
                stage, new Registry(Offer.of(tools), new RefusalWords(RunningServer.SITE)), seal, McpLimits.usual());
    }

    private McpHttp session(RunningServer replica, String capabilities) {
        McpHttp http = replica.as(alice);
        Reply opened = http.post("""
                {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",
                 "capabilities":%s,"clientInfo":{"name":"test","version":"1"}}}""".formatted(capabilities));
        return http.in(opened.header("mcp-session-id").orElseThrow());
    }

    private static McpHttp session(McpHttp http) {
        return http.initialized();
    }

    /** Calls in one place and answers in another. */
    private static JsonNode askedTwice(McpHttp calling, McpHttp answering) throws IOException {
        try (var stream = reader(calling)) {
            for (int round = 0; round < 2; round++) {
                JsonNode question = next(stream);
                assertThat(question.path("method").asString()).isEqualTo("elicitation/create");
                assertThat(answering
                                .post(answer(question.path("id").asString(), "accept"))
                                .status())
                        .isEqualTo(202);
            }
            return next(stream).path("result");
        }
    }

    private static BufferedReader reader(McpHttp session) {
        return new BufferedReader(new InputStreamReader(
                session.stream(
                                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"careful\"}}")
                        .body(),
                StandardCharsets.UTF_8));
    }

    private static JsonNode next(BufferedReader stream) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.startsWith("data: ")) {
            line = stream.readLine();
        }
        if (line == null) {
            throw new AssertionError("the stream has ended");
        }
        return JsonMapper.shared().readTree(line.substring("data: ".length()));
    }

    private static String answer(String id, String action) {
        return "{\"jsonrpc\":\"2.0\",\"id\":\"" + id + "\",\"result\":{\"action\":\"" + action + "\",\"content\":{}}}";
    }

    private static JsonNode answered(
            Sessionless client, String tool, String arguments, JsonNode asked, String question, String action) {
        return retry(client, tool, arguments, asked, question, action).json().path("result");
    }

    private static Reply retry(
            Sessionless client, String tool, String arguments, JsonNode asked, String question, String action) {
        return client.request(
                "tools/call", """
                {"requestState":"%s","inputResponses":{"%s":{"action":"%s"}},"arguments":%s,"name":"%s"}""".formatted(asked.path("requestState").asString(), question, action, arguments, tool));
    }

    private static String text(JsonNode result) {
        return result.at("/content/0/text").asString();
    }

    private static void assertRejected(Reply reply) {
        assertThat(reply.json().at("/error/code").asInt()).as(reply.body()).isEqualTo(-32602);
    }
}
