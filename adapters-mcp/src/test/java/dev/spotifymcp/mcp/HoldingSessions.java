package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.McpHttp.Reply;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.mcp.session.SessionLimits;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whose a session is, how long it lasts, and how many there can be. */
@Timeout(60)
class HoldingSessions {

    private static final Seal KEY = Seal.random();

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final UserId bob = stage.connected(BOB);
    private final RunningServer server = RunningServer.with(stage, KEY, HoldingSessions::small);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_session_id_can_be_sent_in_a_header_and_is_different_each_time() {
        String first = server.as(alice).initialize().header("mcp-session-id").orElseThrow();
        String second = server.as(alice).initialize().header("mcp-session-id").orElseThrow();

        assertThat(first).matches("[!-~]{40,}").isNotEqualTo(second);
    }

    @Test
    void a_session_of_one_user_is_unknown_under_the_credential_of_another() {
        String session = server.as(alice).initialize().header("mcp-session-id").orElseThrow();

        assertThat(ping(server.as(bob).in(session)).status()).isEqualTo(404);
        assertThat(server.as(bob).in(session).get().status()).isEqualTo(404);
        assertThat(server.as(bob).in(session).delete().status()).isEqualTo(404);
        assertThat(ping(server.as(alice).in(session)).status()).isEqualTo(200);
    }

    @Test
    void a_user_may_go_on_with_another_credential_of_theirs() {
        String session = server.as(alice).initialize().header("mcp-session-id").orElseThrow();

        assertThat(ping(server.as(alice).in(session)).status()).isEqualTo(200);
    }

    @Test
    void a_session_that_was_ended_is_gone() {
        McpHttp session = server.as(alice).initialized();

        assertThat(session.delete().status()).isEqualTo(200);

        assertThat(ping(session).status()).isEqualTo(404);
        assertThat(session.delete().status()).isEqualTo(404);
    }

    @Test
    void a_session_goes_on_with_another_replica() {
        McpHttp here = server.as(alice).initialized();
        try (var elsewhere = RunningServer.with(stage, KEY, HoldingSessions::small)) {
            McpHttp there = elsewhere.as(alice).in(here.headers().getOrDefault("Mcp-Session-Id", ""));

            assertThat(ping(there).status()).isEqualTo(200);
            assertThat(ping(here).status()).isEqualTo(200);
        }
    }

    @Test
    void a_session_means_nothing_where_the_key_is_another() {
        McpHttp here = server.as(alice).initialized();
        try (var stranger = RunningServer.with(stage, Seal.random(), HoldingSessions::small)) {
            McpHttp there = stranger.as(alice).in(here.headers().getOrDefault("Mcp-Session-Id", ""));

            assertThat(ping(there).status()).isEqualTo(404);
        }
    }

    @Test
    void a_client_that_has_been_away_goes_on_where_it_was() {
        McpHttp session = server.as(alice).initialized();

        stage.clock().advance(Duration.ofHours(23));
        server.as(alice).initialized();

        assertThat(ping(session).status()).isEqualTo(200);
    }

    @Test
    void a_session_that_has_lived_its_life_is_unknown() {
        McpHttp session = server.as(alice).initialized();

        stage.clock().advance(Duration.ofHours(24));

        assertThat(ping(session).status()).isEqualTo(404);
    }

    @Test
    void opening_one_session_after_the_other_is_never_refused_and_none_is_lost() {
        List<McpHttp> sessions = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            stage.clock().advance(Duration.ofSeconds(1));
            sessions.add(server.as(alice).initialized());
        }

        assertThat(sessions)
                .allSatisfy(session -> assertThat(ping(session).status()).isEqualTo(200));
    }

    @Test
    void a_user_who_uses_as_many_as_they_may_gets_no_more_until_one_ends() throws IOException {
        List<HttpResponse<InputStream>> streams = new ArrayList<>();
        McpHttp last = server.as(alice);
        for (int i = 0; i < 3; i++) {
            last = server.as(alice).initialized();
            streams.add(last.listen());
        }

        Reply refused = server.as(alice).initialize();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).contains("30");
        assertThat(refused.json().path("id").asInt()).isZero();
        assertThat(server.as(bob).initialize().status()).isEqualTo(200);
        assertThat(last.delete().status()).isEqualTo(200);
        assertThat(server.as(alice).initialize().status()).isEqualTo(200);
        for (var stream : streams) {
            stream.body().close();
        }
    }

    @Test
    void a_session_from_elsewhere_needs_room_too() throws IOException {
        try (var elsewhere = RunningServer.with(stage, KEY, HoldingSessions::small)) {
            String session =
                    elsewhere.as(alice).initialize().header("mcp-session-id").orElseThrow();
            List<InputStream> streams = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                streams.add(server.as(alice).initialized().listen().body());
            }

            assertThat(ping(server.as(alice).in(session)).status()).isEqualTo(429);
            for (InputStream stream : streams) {
                stream.close();
            }
        }
    }

    private static SessionLimits small(SessionLimits usual) {
        return new SessionLimits(
                3, 5, Duration.ofMinutes(30), Duration.ofHours(24), Duration.ofMillis(50), usual.listening());
    }

    private static Reply ping(McpHttp session) {
        return session.request(1, "ping", "{}");
    }
}
