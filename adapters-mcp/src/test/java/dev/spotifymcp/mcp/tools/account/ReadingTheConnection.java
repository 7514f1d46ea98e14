package dev.spotifymcp.mcp.tools.account;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.spotify.FakeAccounts;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.application.traffic.InMemoryGates;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.Bucket;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Closing.Cause;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.ToolBench;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ReadingTheConnection {

    private final Stage stage = Stage.atNoon();
    private final InMemoryGates gates = new InMemoryGates();
    private final ToolBench status = new ToolBench(
            new GetConnectionStatusTool(stage.readStatus(gates), new PublicUrl(URI.create("https://music.example"))));

    @Test
    void a_connected_listener_reads_whose_account_it_is_and_when_the_consent_ends() {
        ToolResult result = status.call(stage.connected(ALICE), "{}");

        assertThat(result.text())
                .isEqualTo("Alice in Chains: connected to Spotify. The consent ends at 2027-05-22T12:00:00.123456Z;"
                        + " renew it here: https://music.example/auth/login");
        assertThat(result.content().path("state").asString()).isEqualTo("connected");
        assertThat(result.content().path("credential_scopes")).hasSize(4);
    }

    @Test
    void a_listener_without_a_connection_reads_where_to_connect() {
        ToolResult result = status.call(stage.withoutConnection(BOB), "{}");

        assertThat(result.isError()).isFalse();
        assertThat(result.content().path("state").asString()).isEqualTo("not_connected");
        assertThat(result.content().path("connect_url").asString()).isEqualTo("https://music.example/auth/login");
    }

    @Test
    void what_spotify_refuses_the_app_is_told_with_its_end() {
        var search = new Gate(FakeAccounts.APP, new Bucket("search"));
        gates.close(new Closing(search, Cause.QUOTA, NOON.plusSeconds(3_600)));

        ToolResult result = status.call(stage.connected(ALICE), "{}");

        assertThat(result.text())
                .endsWith(" Spotify turns the server's app away for now: search until 2026-11-22T13:00:00.123456Z."
                        + " Do not try these before.");
        assertThat(result.content().path("app_owner").asString()).isEqualTo("server");
        assertThat(result.content().path("api_mode").asString()).isEqualTo("development");
        assertThat(result.content().path("closed").toString())
                .isEqualTo("[{\"what\":\"search\",\"until\":\"2026-11-22T13:00:00.123456Z\"}]");
    }

    @Test
    void a_consent_that_has_died_is_told() {
        UserId alice = stage.connected(ALICE);
        var connections = stage.stores().spotifyConnections();
        connections.find(alice).ifPresent(connection -> connections.advance(connection.broken()));

        assertThat(status.call(alice, "{}").content().path("state").asString()).isEqualTo("reconnect_required");
    }

    @Test
    void somebody_who_has_left_is_not_connected() {
        assertThat(status.call(aUserId(), "{}").content().at("/error/code").asString())
                .isEqualTo("not_connected");
    }
}
