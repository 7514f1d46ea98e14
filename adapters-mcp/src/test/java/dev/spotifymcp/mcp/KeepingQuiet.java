package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.mcp.session.SessionLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people search for, what they hear and what clients call themselves is nobody's business who reads the log. */
@Timeout(60)
class KeepingQuiet {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(new SimpleFormatter().formatMessage(record) + " " + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final RunningServer server = RunningServer.on(stage);

    @BeforeEach
    void listen() {
        ROOT.addHandler(listener);
        ROOT.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        ROOT.removeHandler(listener);
        ROOT.setLevel(Level.SEVERE);
        server.close();
    }

    @Test
    void arguments_and_answers_are_not_logged() {
        stage.spotify().has(tracks("Canary", 3));
        McpHttp session = server.as(alice).initialized();

        session.call("search_tracks", "{\"query\":\"canary\"}");
        session.call("search_tracks", "{\"query\":\"canary\",\"limit\":0}");
        session.call("search_tracks", "{\"canary\":1}");
        session.call("canary", "{}");
        session.request(1, "canary/canary", "{\"canary\":1}");
        session.request(1, "logging/setLevel", "{\"level\":{\"canary\":1}}");
        session.post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/canary\",\"params\":{\"canary\":1}}");
        session.post("{\"jsonrpc\":\"2.0\",\"id\":\"canary\",\"result\":{\"canary\":1}}");
        session.post("{\"canary");

        assertThat(lines).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("canary"));
    }

    @Test
    void a_client_that_leaves_its_stream_is_no_news() throws IOException {
        try (var small = RunningServer.with(stage, Seal.random(), KeepingQuiet::oneSession)) {
            McpHttp client = small.as(alice);
            client.initialized().listen().body().close();

            await().until(() -> client.initialize().status() == 200);

            assertThat(lines).noneMatch(line -> line.contains("Exception"));
        }
    }

    @Test
    void an_introduction_leaves_nothing_in_the_log() {
        server.as(alice).post("""
                        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"1\\nFORGED",
                         "capabilities":{"experimental":{"canary":{"a":"b"}}},
                         "clientInfo":{"name":"a\\r\\nFORGED line","version":"1\\u0000","title":"canary"}}}""");

        assertThat(lines).isEmpty();
    }

    /** One session in use, and no second until it is noticed that nobody listens any more. */
    private static SessionLimits oneSession(SessionLimits usual) {
        return new SessionLimits(1, 1, usual.idle(), usual.lifetime(), Duration.ofMillis(20), usual.listening());
    }
}
