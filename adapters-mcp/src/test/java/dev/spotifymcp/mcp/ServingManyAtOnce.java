package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.McpHttp.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Request ids are the clients' own: everybody counts from 1, and everybody gets their own answer. */
@Timeout(60)
class ServingManyAtOnce {

    /** Of one user's calls; with more than 64, some would be turned away. */
    private static final int AT_ONCE = 60;

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final UserId bob = stage.connected(BOB);
    private final RunningServer server = RunningServer.on(stage);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void two_users_with_the_same_ids_get_each_their_own_answers() {
        stage.spotify().owns(ALICE, playlist(1, ALICE, 1), items(tracks(1)));
        stage.spotify().owns(BOB, playlist(2, BOB, 1), items(tracks(1)));
        List<McpHttp> sessions =
                List.of(server.as(alice).initialized(), server.as(bob).initialized());

        List<Reply> replies =
                Crowd.of(2 * AT_ONCE, caller -> sessions.get(caller % 2).call("get_user_playlists", "{}"));

        for (int caller = 0; caller < replies.size(); caller++) {
            assertThat(replies.get(caller).json().path("id").asInt()).isEqualTo(1);
            assertThat(replies.get(caller).body())
                    .contains(caller % 2 == 0 ? "Playlist no. 1" : "Playlist no. 2")
                    .doesNotContain(caller % 2 == 0 ? "Playlist no. 2" : "Playlist no. 1");
        }
    }

    @Test
    void many_sessions_of_one_user_do_not_mix_either() {
        stage.spotify().has(tracks("Halo", 50));
        List<McpHttp> sessions = Crowd.of(20, caller -> server.as(alice).initialized());

        List<Reply> replies = Crowd.of(
                AT_ONCE,
                caller -> sessions.get(caller % 20)
                        .call("search_tracks", "{\"query\":\"halo\",\"limit\":" + (caller % 50 + 1) + "}"));

        for (int caller = 0; caller < replies.size(); caller++) {
            assertThat(replies.get(caller).json().at("/result/structuredContent/items"))
                    .hasSize(caller % 50 + 1);
        }
    }
}
