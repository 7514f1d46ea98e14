package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.McpHttp.Reply;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A token allows too little. Whoever can get a larger one is told how before anything else happens. */
@Timeout(60)
class SteppingUp {

    private static final String STATUS = "{\"uri\":\"spotify://status\"}";
    private static final String CREATE = "{\"name\":\"Mine\"}";

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final RunningServer server = RunningServer.on(stage);
    private final McpHttp reader = server.as(alice, Set.of(Scope.READ), TokenOf.aClient());
    private final McpHttp player = server.as(alice, Set.of(Scope.PLAYBACK), TokenOf.aClient());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_session_asks_its_client_for_more() {
        Reply reply = reader.initialized().call("create_playlist", CREATE);

        assertAskedFor("spotify.playlists.write", reply);
        assertThat(reply.json().path("id").asInt()).isEqualTo(1);
    }

    @Test
    void so_it_is_without_a_session() {
        Reply reply = Sessionless.over(reader).call("create_playlist", CREATE);

        assertAskedFor("spotify.playlists.write", reply);
        assertThat(reply.json().path("id").asString()).isEqualTo("seven");
    }

    @ParameterizedTest
    @CsvSource({"resources/read", "resources/subscribe"})
    void resources_ask_for_more_too(String method) {
        assertAskedFor("spotify.read", player.initialized().request(1, method, STATUS));
    }

    @Test
    void resources_ask_for_more_without_a_session_too() {
        assertAskedFor("spotify.read", Sessionless.over(player).request("resources/read", STATUS));
    }

    @Test
    void what_the_token_allows_is_done() {
        assertThat(reader.initialized().call("get_liked_songs", "{}").status()).isEqualTo(200);
        assertThat(Sessionless.over(reader).request("resources/read", STATUS).status())
                .isEqualTo(200);
    }

    @Test
    void lists_show_what_the_token_allows_and_ask_for_nothing() {
        Reply tools = reader.initialized().request(1, "tools/list", "{}");

        assertThat(tools.status()).isEqualTo(200);
        assertThat(tools.body()).contains("get_liked_songs").doesNotContain("create_playlist");
    }

    @Test
    void more_is_not_asked_for_what_is_not_there() {
        assertThat(reader.initialized().call("delete_everything", "{}").status())
                .isEqualTo(200);
        assertThat(Sessionless.over(reader).call("delete_everything", "{}").status())
                .isEqualTo(200);
    }

    @Test
    void whoever_cannot_get_more_is_told_in_the_answer() {
        McpHttp key = server.as(alice, Set.of(Scope.READ));

        Reply inSession = key.initialized().call("create_playlist", CREATE);
        Reply alone = Sessionless.over(key).call("create_playlist", CREATE);

        assertThat(inSession.status()).isEqualTo(200);
        assertThat(inSession.body()).contains("scope_missing").contains("\"isError\":true");
        assertThat(alone.status()).isEqualTo(200);
        assertThat(alone.body()).contains("scope_missing");
        assertThat(alone.header("www-authenticate")).isEmpty();
    }

    private static void assertAskedFor(String scope, Reply reply) {
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.header("www-authenticate")).contains("Bearer scope=\"" + scope + "\"");
        assertThat(reply.header("content-type")).contains("application/json");
        assertThat(reply.json().at("/error/code").asInt()).isEqualTo(-32000);
    }
}
