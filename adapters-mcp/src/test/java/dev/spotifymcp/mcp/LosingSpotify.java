package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Spotify no longer lets us act for somebody. Only their login mends that, and clients with a token can lead them there. */
@Timeout(60)
class LosingSpotify {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final RunningServer server = RunningServer.on(stage);
    private final TokenOf token = TokenOf.aClient();
    private final McpHttp client = server.as(alice, Scope.all(), token);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_session_sends_its_client_back_to_the_login() {
        McpHttp session = client.initialized();
        breakConnection();

        Reply reply = session.call("get_liked_songs", "{}");

        assertSentToTheLogin(reply);
        assertThat(reply.json().path("id").asInt()).isEqualTo(1);
    }

    @Test
    void so_it_is_without_a_session() {
        breakConnection();

        Reply reply = Sessionless.over(client).call("get_liked_songs", "{}");

        assertSentToTheLogin(reply);
        assertThat(reply.json().path("id").asString()).isEqualTo("seven");
    }

    @Test
    void somebody_who_has_disconnected_is_sent_there_too() {
        stage.stores().spotifyConnections().forget(alice);

        assertSentToTheLogin(Sessionless.over(client).call("get_liked_songs", "{}"));
    }

    @Test
    void whoever_cannot_be_sent_there_gets_a_link() {
        McpHttp key = server.as(alice);
        breakConnection();

        Reply inSession = key.initialized().call("get_liked_songs", "{}");
        Reply alone = Sessionless.over(key).call("get_liked_songs", "{}");

        assertThat(inSession.status()).isEqualTo(200);
        assertThat(inSession.body()).contains("reconnect_required", "https://music.example/auth/login");
        assertThat(alone.status()).isEqualTo(200);
        assertThat(alone.body()).contains("reconnect_required", "https://music.example/auth/login");
    }

    @Test
    void where_an_answer_streams_already_it_says_so_and_the_token_is_over() {
        var registry = new Registry(Offer.of(List.of(new Interrupted())), new RefusalWords(RunningServer.SITE));
        try (var busy = RunningServer.with(stage, registry, Seal.random(), SessionLimits.usual())) {
            Reply reply = Sessionless.over(busy.as(alice, Scope.all(), token))
                    .saying("progressToken", "1")
                    .call("interrupted", "{}");

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("content-type")).contains("text/event-stream");
            assertThat(reply.body()).contains("reconnect_required");
            assertThat(token.ended()).hasValue(1);
        }
    }

    /** Finds out when it has begun to answer. */
    private record Interrupted() implements Tool {

        @Override
        public ToolDefinition definition() {
            return new ToolDefinition(
                    "interrupted", "Work", "Works.", List.of(), Schema.object(), Effect.READS, Scope.READ);
        }

        @Override
        public Answer<ToolResult> call(Call call) {
            call.client().progress(1, 2);
            return Answer.refused(new Refusal.ReconnectRequired());
        }
    }

    @Test
    void what_needs_no_spotify_ends_nothing() {
        breakConnection();

        Reply status = Sessionless.over(client).request("resources/read", "{\"uri\":\"spotify://status\"}");
        Reply wrong = Sessionless.over(client).call("search_tracks", "{\"limit\":0}");

        assertThat(status.status()).isEqualTo(200);
        assertThat(status.body()).contains("reconnect_required");
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(token.ended()).hasValue(0);
    }

    private void breakConnection() {
        SpotifyConnection connection =
                stage.stores().spotifyConnections().find(alice).orElseThrow();
        stage.stores().spotifyConnections().advance(connection.broken());
    }

    private void assertSentToTheLogin(Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("www-authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(reply.header("content-type")).contains("application/json");
        assertThat(reply.json().has("error")).isTrue();
        assertThat(token.ended()).hasValue(1);
    }
}
