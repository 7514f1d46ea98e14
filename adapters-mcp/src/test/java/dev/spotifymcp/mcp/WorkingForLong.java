package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.mcp.McpHttp.Reply;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Offer;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.mcp.session.SessionLimits;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.JsonNodeFactory;

/** Calls that report on the way, that are cancelled, and that fail. */
@Timeout(20)
class WorkingForLong {

    /** Does what a test wants it to. */
    private record Workhorse(String name, Function<Call, ToolResult> work) implements Tool {

        @Override
        public ToolDefinition definition() {
            return new ToolDefinition(
                    name, "Work", "Works for long.", List.of(), Schema.object(), Effect.READS, Scope.READ);
        }

        @Override
        public Answer<ToolResult> call(Call call) {
            return Answer.given(work.apply(call));
        }
    }

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final RunningServer server = RunningServer.with(
            stage,
            new Registry(
                    Offer.of(List.of(
                            new Workhorse("report", WorkingForLong::report),
                            new Workhorse("wait", this::waitForTheEnd),
                            new Workhorse("report_and_wait", call -> {
                                report(call);
                                return waitForTheEnd(call);
                            }),
                            new Workhorse("lose_database", call -> {
                                throw new StorageFault("lost", new IllegalStateException("secret insides"));
                            }),
                            new Workhorse("report_and_lose_database", call -> {
                                report(call);
                                throw new StorageFault("lost", new IllegalStateException("secret insides"));
                            }),
                            new Workhorse("fail", call -> {
                                throw new IllegalArgumentException("secret insides");
                            }),
                            new Workhorse("report_and_fail", call -> {
                                report(call);
                                throw new IllegalStateException("secret insides");
                            }))),
                    new RefusalWords(RunningServer.SITE)),
            Seal.random(),
            new SessionLimits(
                    32,
                    100,
                    Duration.ofMinutes(30),
                    Duration.ofDays(7),
                    Duration.ofMillis(20),
                    Duration.ofMinutes(10)));
    private final McpHttp session = server.as(alice).initialized();

    @AfterEach
    void stop() {
        finish.countDown();
        server.close();
    }

    @Test
    void progress_that_was_asked_for_comes_before_the_answer_in_a_stream() {
        Reply reply = call(7, "report", "\"token\"");

        assertThat(reply.header("content-type")).contains("text/event-stream");
        assertThat(reply.header("x-accel-buffering")).contains("no");
        assertThat(reply.body().replace(":\n\n", "").lines().filter(line -> line.startsWith("data: ")))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"progressToken\":\"token\"", "\"progress\":1"),
                        second -> assertThat(second).contains("\"progress\":2", "\"total\":2"),
                        third -> assertThat(third).contains("\"id\":7,\"result\":"));
    }

    @Test
    void progress_nobody_asked_for_is_not_told() {
        Reply reply = session.call("report", "{}");

        assertThat(reply.header("content-type")).contains("application/json");
        assertThat(reply.json().at("/result/content/0/text").asString()).isEqualTo("done");
    }

    @Test
    void while_a_stream_is_silent_its_client_sees_that_it_lives() throws IOException {
        try (InputStream stream =
                session.stream(calling(7, "report_and_wait", "1")).body()) {
            readUntil(stream, "\n\n:\n\n:\n\n");

            finish.countDown();

            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"id\":7,\"result\":");
        }
    }

    @Test
    void a_client_that_leaves_takes_nothing_with_it_but_its_answer() throws IOException {
        session.stream(calling(7, "report_and_wait", "1")).body().close();
        await().until(() -> begun.getCount() == 0);

        finish.countDown();

        await().until(() -> done.getCount() == 0);
        assertThat(session.request(8, "ping", "{}").status()).isEqualTo(200);
    }

    @Test
    void a_cancelled_call_stops_and_has_no_answer() {
        var reply = CompletableFuture.supplyAsync(() -> call(7, "wait", "1"), Thread::startVirtualThread);
        await().until(() -> begun.getCount() == 0);

        cancel("\"7\"");
        assertThat(reply).isNotDone();
        cancel("7");

        assertThat(reply.join().status()).isEqualTo(200);
        assertThat(reply.join().body().replace(":\n\n", "")).isEmpty();
        assertThat(session.request(8, "ping", "{}").status()).isEqualTo(200);
    }

    @Test
    void without_its_database_the_server_says_when_to_come_back() {
        Reply reply = call(7, "lose_database", "1");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("retry-after")).contains("5");
        assertThat(reply.json().path("id").asInt()).isEqualTo(7);
        assertThat(reply.body()).doesNotContain("lost", "secret", "Exception");
    }

    @Test
    void a_fault_of_ours_is_told_as_one_without_its_insides() {
        Reply reply = call(7, "fail", "1");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.json().path("id").asInt()).isEqualTo(7);
        assertThat(reply.json().at("/error/code").asInt()).isEqualTo(-32603);
        assertThat(reply.body()).doesNotContain("secret", "Exception");
    }

    @Test
    void a_fault_in_the_middle_of_a_stream_is_its_last_event() {
        Reply reply = call(7, "report_and_fail", "1");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("\"progress\":2", "\"id\":7,\"error\":{\"code\":-32603");
        assertThat(reply.body()).doesNotContain("secret", "Exception");
    }

    @Test
    void a_database_that_goes_in_the_middle_of_a_stream_is_told_as_what_it_is() {
        Reply reply = call(7, "report_and_lose_database", "1");

        assertThat(reply.body()).contains("\"id\":7,\"error\":{\"code\":-32603", "try again in 5 seconds");
        assertThat(reply.body()).doesNotContain("lost", "secret", "Exception");
    }

    private Reply call(long id, String tool, String progressToken) {
        return session.post(calling(id, tool, progressToken));
    }

    private static String calling(long id, String tool, String progressToken) {
        return """
               {"jsonrpc":"2.0","id":%d,"method":"tools/call",
                "params":{"name":"%s","_meta":{"progressToken":%s}}}""".formatted(id, tool, progressToken);
    }

    private static void readUntil(InputStream stream, String end) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            read.append((char) stream.read());
        }
    }

    private void cancel(String id) {
        session.post(
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":" + id + "}}");
    }

    private static ToolResult report(Call call) {
        call.client().progress(1, 2);
        call.client().progress(2, 2);
        return ToolResult.done("done", JsonNodeFactory.instance.objectNode());
    }

    private ToolResult waitForTheEnd(Call call) {
        begun.countDown();
        try {
            finish.await();
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw new Cancelled(gone);
        }
        done.countDown();
        return ToolResult.done("done", JsonNodeFactory.instance.objectNode());
    }
}
