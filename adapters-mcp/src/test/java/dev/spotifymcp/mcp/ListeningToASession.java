package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.mcp.session.SessionLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stream by which a server could speak first: it lives, it ends, and it does not outstay. */
@Timeout(20)
class ListeningToASession {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final RunningServer server = RunningServer.with(stage, Seal.random(), ListeningToASession::impatient);
    private final McpHttp session = server.as(alice).initialized();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_opens_at_once_and_keeps_showing_signs_of_life() throws IOException {
        var stream = session.listen();

        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("content-type")).contains("text/event-stream");
        assertThat(stream.headers().firstValue("cache-control")).contains("no-store");
        assertThat(read(stream.body(), 9)).isEqualTo(":\n\n:\n\n:\n\n");
        stream.body().close();
    }

    @Test
    void it_ends_with_the_session() throws IOException {
        InputStream stream = session.listen().body();

        session.delete();

        assertThat(toItsEnd(stream)).matches("(:\n\n)+");
    }

    @Test
    void one_that_opens_while_the_session_is_ended_ends_too() throws IOException {
        for (int round = 0; round < 50; round++) {
            McpHttp fresh = server.as(alice).initialized();
            var ended = CompletableFuture.runAsync(fresh::delete, Thread::startVirtualThread);
            var stream = fresh.listen();

            ended.join();

            assertThat(toItsEnd(stream.body())).matches("(:\n\n)*|\\{.*\"error\".*}");
        }
    }

    @Test
    void it_ends_with_the_server() throws IOException {
        InputStream stream = session.listen().body();

        server.close();

        assertThat(toItsEnd(stream)).matches("(:\n\n)+");
    }

    @Test
    void a_server_that_stops_opens_no_more_streams_but_serves_what_is_asked() {
        McpServer stopping = McpServer.with(
                RunningServer.useCases(stage), RunningServer.SITE, RunningServer.surroundings(stage, Seal.random()));
        try (var around = RunningServer.around(stage, stopping)) {
            McpHttp client = around.as(alice).initialized();

            stopping.close();

            assertThat(client.get().status()).isEqualTo(503);
            assertThat(client.request(1, "ping", "{}").status()).isEqualTo(200);
        }
    }

    @Test
    void it_ends_after_a_while_so_that_its_client_has_to_show_its_credential_again() throws IOException {
        InputStream stream = session.listen().body();
        read(stream, 3);

        stage.clock().advance(Duration.ofMinutes(10));

        assertThat(toItsEnd(stream)).matches("(:\n\n)*");
    }

    @Test
    void a_second_one_takes_the_place_of_the_first() throws IOException {
        InputStream first = session.listen().body();
        read(first, 3);

        InputStream second = session.listen().body();

        assertThat(toItsEnd(first)).matches("(:\n\n)*");
        assertThat(read(second, 6)).isEqualTo(":\n\n:\n\n");
        second.close();
    }

    @Test
    void a_client_that_goes_away_leaves_the_session_as_it_was() throws IOException {
        InputStream stream = session.listen().body();
        read(stream, 3);

        stream.close();

        assertThat(session.request(1, "ping", "{}").status()).isEqualTo(200);
        assertThat(session.listen().statusCode()).isEqualTo(200);
    }

    private static SessionLimits impatient(SessionLimits usual) {
        return new SessionLimits(
                32, 100, usual.idle(), usual.lifetime(), Duration.ofMillis(20), Duration.ofMinutes(10));
    }

    private static String read(InputStream stream, int bytes) throws IOException {
        return new String(stream.readNBytes(bytes), StandardCharsets.UTF_8);
    }

    private static String toItsEnd(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}
