package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Content;
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
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that has all it can do says so at once, to whomever asks, and goes on with what it has. */
@Timeout(60)
class BeingAskedTooMuch {

    private static final int ROOM = 3;

    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch finish = new CountDownLatch(1);

    private final class Patient implements Tool {

        @Override
        public ToolDefinition definition() {
            return new ToolDefinition("wait", "Wait", "Waits.", List.of(), Schema.object(), Effect.READS, Scope.READ);
        }

        @Override
        public Answer<ToolResult> call(Call call) {
            begun.incrementAndGet();
            try {
                finish.await();
                return Answer.given(ToolResult.shown(new Content.Text("done")));
            } catch (InterruptedException gone) {
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
            new McpLimits(SessionLimits.usual(), ROOM, ROOM, 10, 10));
    private final McpHttp alice = server.as(stage.connected(ALICE));
    private final McpHttp bob = server.as(stage.connected(BOB));

    @AfterEach
    void stop() {
        finish.countDown();
        server.close();
    }

    @Test
    void who_comes_when_there_is_no_room_is_told_when_to_come_back() throws IOException {
        McpHttp session = bob.initialized();
        fill();

        var refused = Sessionless.over(bob).call("wait", "{}");
        var stranger = server.as(stage.connected(BOB)).post("not even a message");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("retry-after")).contains("1");
        assertThat(stranger.status()).isEqualTo(503);
        try (InputStream stream = session.listen().body()) {
            assertThat(stream.read()).as("streams take no room of calls").isEqualTo(':');
        }
    }

    @Test
    void as_soon_as_there_is_room_everybody_is_served_again() {
        fill();
        assertThat(Sessionless.over(bob).call("wait", "{}").status()).isEqualTo(503);

        finish.countDown();

        await().untilAsserted(() ->
                assertThat(Sessionless.over(bob).call("wait", "{}").status()).isEqualTo(200));
    }

    private void fill() {
        for (int caller = 0; caller < ROOM; caller++) {
            Thread.ofVirtual().start(() -> Sessionless.over(alice).call("wait", "{}"));
        }
        await().until(() -> begun.get() == ROOM);
    }
}
