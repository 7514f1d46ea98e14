package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.McpHttp.Reply;
import dev.spotifymcp.mcp.registry.CallObserver;
import dev.spotifymcp.mcp.registry.Selection;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.mcp.session.SessionLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams are few enough for one process, end with the right to them, and say what has changed. */
@Timeout(60)
class BoundingStreams {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final UserId bob = stage.connected(BOB);
    private final RunningServer server = RunningServer.with(
            stage,
            RunningServer.useCases(stage).registry(RunningServer.SITE, Selection.everything(), CallObserver.NOBODY),
            Seal.random(),
            new McpLimits(quick(), 64, 100, 2, 3));
    private final List<InputStream> open = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (InputStream stream : open) {
            stream.close();
        }
        server.close();
    }

    @Test
    void one_user_listens_to_so_many_sessions_and_no_more_until_one_is_closed() throws IOException {
        listen(alice);
        InputStream second = listen(alice);

        Reply refused = server.as(alice).initialized().get();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).isPresent();
        second.close();
        await().until(() -> opens(alice));
    }

    @Test
    void all_together_listen_to_no_more_than_the_process_can_hold() {
        listen(alice);
        listen(alice);
        listen(bob);

        assertThat(server.as(bob).initialized().get().status()).isEqualTo(503);
    }

    @Test
    void a_stream_ends_when_the_credential_it_was_opened_with_is_revoked() throws IOException {
        InputStream stream = listen(alice);

        server.forget(alice);

        assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).matches("(:\n\n)+");
    }

    @Test
    void a_client_that_has_subscribed_is_told_what_has_changed() throws IOException {
        McpHttp session = server.as(alice).initialized();
        assertThat(session.request(1, "resources/subscribe", "{\"uri\":\"spotify://status\"}")
                        .body())
                .contains("\"result\":{}");
        InputStream stream = session.listen().body();
        open.add(stream);
        stream.readNBytes(12);

        var connections = stage.stores().spotifyConnections();
        connections.find(alice).ifPresent(connection -> connections.advance(connection.broken()));

        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines();
        assertThat(lines.filter(line -> line.startsWith("data: ")).findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).contains("notifications/resources/updated", "spotify://status"));
    }

    @Test
    void what_cannot_be_subscribed_to_is_said() {
        McpHttp session = server.as(alice).initialized();

        assertThat(session.request(1, "resources/subscribe", "{\"uri\":\"spotify://nothing\"}")
                        .json()
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32002);
        assertThat(session.request(1, "resources/unsubscribe", "{\"uri\":\"spotify://nothing\"}")
                        .body())
                .contains("\"result\":{}");
    }

    private boolean opens(UserId user) {
        var response = server.as(user).initialized().listen();
        open.add(response.body());
        return response.statusCode() == 200;
    }

    private InputStream listen(UserId user) {
        InputStream stream = server.as(user).initialized().listen().body();
        open.add(stream);
        return stream;
    }

    private static SessionLimits quick() {
        SessionLimits usual = SessionLimits.usual();
        return new SessionLimits(
                100, 100, usual.idle(), usual.lifetime(), Duration.ofMillis(20), Duration.ofMinutes(10));
    }
}
