package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Many people at once, all of them using the same JSON-RPC ids. */
class IsolationTest {

    private static final int USERS = 200;
    private static final int CALLS_EACH = 100;

    @Test
    void of_20_000_concurrent_calls_by_200_users_every_answer_carries_its_callers_data_only(@TempDir Path data) {
        try (RunningServer server = RunningServer.in(data)) {
            IntStream.range(0, USERS).forEach(user -> server.ownsPlaylist(name(user), user, 2));
            List<McpCaller> clients = IntStream.range(0, USERS)
                    .mapToObj(user -> server.clientOf(name(user)))
                    .toList();
            server.spotify().log().clear();

            List<Integer> right = Crowd.of(USERS, user -> callAndCheck(clients.get(user), user));

            assertThat(right).containsOnly(CALLS_EACH);
            assertThat(server.spotify()
                            .log()
                            .entries(request -> request.listener().isEmpty()))
                    .isEmpty();
        }
    }

    /** How many answers were this user's. Every user counts their calls from 1, so that all ids collide. */
    private static int callAndCheck(McpCaller client, int user) {
        int right = 0;
        for (int id = 1; id <= CALLS_EACH; id++) {
            JsonNode items = client.call(id, "get_user_playlists", Map.of("limit", 5))
                    .path("structuredContent")
                    .path("items");
            boolean own = items.size() == 1
                    && items.path(0).path("name").stringValue("").equals("Playlist no. " + user);
            right += own ? 1 : 0;
        }
        return right;
    }

    private static String name(int user) {
        return "listener" + user;
    }
}
