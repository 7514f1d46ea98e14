package dev.spotifymcp.mcp.resources;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.mcp.registry.ResourceContent;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReadingTheStatus {

    private final Stage stage = Stage.atNoon();
    private final StatusResource status =
            new StatusResource(stage.readStatus(), new PublicUrl(URI.create("https://music.example")));

    @Test
    void a_connected_listener_reads_who_they_are_since_when_and_what_is_allowed() {
        UserId alice = stage.connected(ALICE);

        assertThat(read(alice).toPrettyString()).isEqualToNormalizingNewlines("""
                        {
                          "connected" : true,
                          "state" : "connected",
                          "since" : "2026-11-22T12:00:00.123456Z",
                          "spotify_scopes" : [ "playlist-modify-private", "user-library-read" ],
                          "user" : {
                            "display_name" : "Alice in Chains",
                            "spotify_user_id" : "alice"
                          },
                          "credential_scopes" : [ "spotify.playback", "spotify.read" ],
                          "connect_url" : "https://music.example/auth/login",
                          "app_owner" : "server",
                          "api_mode" : "development",
                          "closed" : [ ]
                        }""");
    }

    @Test
    void a_listener_who_has_disconnected_reads_where_to_connect() {
        UserId alice = stage.withoutConnection(ALICE);

        ObjectNode json = read(alice);

        assertThat(json.path("connected").asBoolean()).isFalse();
        assertThat(json.path("state").asString()).isEqualTo("not_connected");
        assertThat(json.path("connect_url").asString()).isEqualTo("https://music.example/auth/login");
    }

    @Test
    void a_listener_whose_consent_has_died_reads_that_it_has() {
        UserId alice = stage.connected(ALICE);
        var connections = stage.stores().spotifyConnections();
        connections.find(alice).ifPresent(connection -> connections.advance(connection.broken()));

        ObjectNode json = read(alice);

        assertThat(json.path("connected").asBoolean()).isFalse();
        assertThat(json.path("state").asString()).isEqualTo("reconnect_required");
    }

    @Test
    void somebody_who_has_left_is_not_connected() {
        assertThat(status.read(new Caller(aUserId(), Scope.all())))
                .isEqualTo(Answer.refused(new Refusal.NotConnected()));
    }

    private ObjectNode read(UserId user) {
        return switch (status.read(new Caller(user, Set.of(Scope.READ, Scope.PLAYBACK)))) {
            case Answer.Given<ResourceContent>(ResourceContent.Text(var uri, var mediaType, var text)) ->
                (ObjectNode) JsonMapper.shared().readTree(text);
            case Answer.Given<ResourceContent>(var other) -> throw new AssertionError("no text: " + other);
            case Answer.Refused<ResourceContent>(var why) -> throw new AssertionError("refused: " + why);
        };
    }
}
