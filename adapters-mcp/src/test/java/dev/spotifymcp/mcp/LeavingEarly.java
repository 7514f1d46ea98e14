package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Content;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.LogLevel;
import dev.spotifymcp.mcp.registry.Offer;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In revision 2026-07-28 a client cancels by leaving; what it has asked for stops, and nothing is left behind. */
@Timeout(60)
class LeavingEarly {

    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger stopped = new AtomicInteger();
    private final List<Socket> sockets = new ArrayList<>();
    private final CountDownLatch finish = new CountDownLatch(1);

    /** Tells that it has begun if asked to, and waits. */
    private final class Patient implements Tool {

        @Override
        public ToolDefinition definition() {
            return new ToolDefinition("wait", "Wait", "Waits.", List.of(), Schema.object(), Effect.READS, Scope.READ);
        }

        @Override
        public Answer<ToolResult> call(Call call) {
            call.client().progress(1, 2);
            call.client().log(LogLevel.INFO, "waiting");
            begun.incrementAndGet();
            try {
                finish.await();
                return Answer.given(ToolResult.shown(new Content.Text("done")));
            } catch (InterruptedException gone) {
                stopped.incrementAndGet();
                Thread.currentThread().interrupt();
                throw new Cancelled(gone);
            }
        }
    }

    private final Stage stage = Stage.atNoon();
    private final RunningServer server = RunningServer.with(
            stage,
            new Registry(Offer.of(List.of(new Patient())), new RefusalWords(RunningServer.SITE)),
            Seal.random(),
            McpLimits.usual());
    private final Sessionless client = Sessionless.over(server.as(stage.connected(ALICE)));

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        finish.countDown();
        server.close();
    }

    @Test
    void a_call_whose_client_closes_its_stream_is_stopped() throws IOException {
        client.saying("progressToken", "\"t\"").stream("tools/call", "{\"name\":\"wait\"}")
                .body()
                .close();

        await().until(() -> stopped.get() == 1);
    }

    @Test
    void a_call_whose_client_hangs_up_before_there_is_a_stream_is_stopped_too() throws IOException {
        try (Socket socket = posted("{\"name\":\"wait\"}")) {
            await().until(() -> begun.get() == 1);
            assertThat(socket.isConnected()).isTrue();
        }

        await().until(() -> stopped.get() == 1);
    }

    @Test
    void however_many_leave_nothing_stays_behind() throws IOException {
        // As many as one user may have open at once, so the second round finds room only if the first has left it.
        for (int round = 1; round <= 2; round++) {
            int all = 64 * round;
            sockets.clear();
            for (int caller = 0; caller < 64; caller++) {
                sockets.add(posted("{\"name\":\"wait\"}"));
            }
            await().until(() -> begun.get() == all);
            for (Socket socket : sockets) {
                socket.close();
            }
            await().until(() -> stopped.get() == all);
        }

        finish.countDown();
        await().untilAsserted(
                        () -> assertThat(client.call("wait", "{}").status()).isEqualTo(200));
    }

    @Test
    void more_than_a_user_may_have_open_are_put_off() throws IOException {
        for (int caller = 0; caller < 64; caller++) {
            sockets.add(posted("{\"name\":\"wait\"}"));
        }
        await().until(() -> begun.get() == 64);

        var refused = client.call("wait", "{}");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("id").asString()).isEqualTo("seven");
        assertThat(refused.header("retry-after")).isPresent();
    }

    @Test
    void a_client_that_stays_gets_its_answer_at_the_end_of_the_stream() {
        finish.countDown();

        String body = client.saying("progressToken", "7")
                .saying("io.modelcontextprotocol/logLevel", "\"info\"")
                .call("wait", "{}")
                .body();

        assertThat(body.lines().filter(line -> line.startsWith("data: ")))
                .satisfiesExactly(
                        first -> assertThat(first).contains("notifications/progress", "\"progressToken\":7"),
                        second -> assertThat(second).contains("notifications/message", "\"level\":\"info\""),
                        third -> assertThat(third).contains("\"resultType\":\"complete\"", "\"id\":\"seven\""));
    }

    @Test
    void what_a_client_has_not_asked_to_be_told_it_is_not_told() {
        finish.countDown();

        var quiet = client.call("wait", "{}");
        var onlyErrors =
                client.saying("io.modelcontextprotocol/logLevel", "\"error\"").call("wait", "{}");

        assertThat(quiet.header("content-type")).contains("application/json");
        assertThat(onlyErrors.header("content-type")).contains("application/json");
    }

    private Socket posted(String params) throws IOException {
        String body = client.body("tools/call", params);
        var request = new StringBuilder("POST /mcp HTTP/1.1\r\nHost: localhost\r\n");
        client.addressed("tools/call", params)
                .headers()
                .forEach((name, value) ->
                        request.append(name).append(": ").append(value).append("\r\n"));
        request.append("Content-Length: ")
                .append(body.length())
                .append("\r\n\r\n")
                .append(body);
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.url().getPort());
        socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
