package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.McpHttp.Reply;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Content;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.LogLevel;
import dev.spotifymcp.mcp.registry.Offer;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.mcp.tools.catalogue.SearchTracksTool;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three replicas, and no request of a session goes where the last one went. */
@Timeout(60)
class GoingFromReplicaToReplica {

    /** Says something to the log at every level that tests use. */
    private record Talkative() implements Tool {

        @Override
        public ToolDefinition definition() {
            return new ToolDefinition("talk", "Talk", "Talks.", List.of(), Schema.object(), Effect.READS, Scope.READ);
        }

        @Override
        public Answer<ToolResult> call(Call call) {
            call.client().log(LogLevel.INFO, "by the way");
            call.client().log(LogLevel.ERROR, "oh no");
            return Answer.given(ToolResult.shown(new Content.Text("done")));
        }
    }

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final Seal seal = Seal.random();
    private final List<RunningServer> replicas =
            Stream.generate(this::replica).limit(3).toList();
    private final List<McpHttp> clients =
            replicas.stream().map(replica -> replica.as(alice)).toList();
    private int turn;

    @AfterEach
    void stop() {
        replicas.forEach(RunningServer::close);
    }

    @Test
    void every_request_of_a_session_is_served_by_whoever_gets_it() {
        stage.spotify().has(tracks("Halo", 7));
        String session = opened();

        for (int round = 0; round < 4; round++) {
            assertThat(next(session).request(1, "ping", "{}").status()).isEqualTo(200);
            assertThat(next(session).request(1, "tools/list", "{}").body()).contains("search_tracks");
            assertThat(next(session)
                            .call("search_tracks", "{\"query\":\"halo\"}")
                            .body())
                    .contains("\"total\":7");
        }
    }

    @Test
    void a_session_that_was_ended_with_one_is_soon_ended_with_all() {
        String session = opened();
        for (int round = 0; round < 3; round++) {
            next(session).request(1, "ping", "{}");
        }

        assertThat(next(session).delete().status()).isEqualTo(200);
        stage.clock().advance(Duration.ofSeconds(5));

        for (int round = 0; round < 3; round++) {
            assertThat(next(session).request(1, "ping", "{}").status()).isEqualTo(404);
        }
    }

    @Test
    void a_session_that_was_ended_is_not_taken_up_by_one_that_has_never_seen_it() {
        String session = opened();

        clients.getFirst().in(session).delete();

        assertThat(clients.getLast().in(session).request(1, "ping", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void what_a_client_wants_to_hear_of_is_soon_known_to_all() {
        String session = opened();
        assertThat(logged(next(session).call("talk", "{}"))).containsExactly("by the way", "oh no");

        next(session).request(1, "logging/setLevel", "{\"level\":\"error\"}");
        stage.clock().advance(Duration.ofSeconds(5));

        for (int round = 0; round < 3; round++) {
            assertThat(logged(next(session).call("talk", "{}"))).containsExactly("oh no");
        }
    }

    @Test
    void a_session_stays_its_users_own_wherever_it_goes() {
        String session = opened();
        UserId bob = stage.connected(BOB);

        for (RunningServer replica : replicas) {
            assertThat(replica.as(bob).in(session).request(1, "ping", "{}").status())
                    .isEqualTo(404);
        }
    }

    private RunningServer replica() {
        var tools = List.of(new SearchTracksTool(RunningServer.useCases(stage).searchCatalogue()), new Talkative());
        return RunningServer.with(
                stage, new Registry(Offer.of(tools), new RefusalWords(RunningServer.SITE)), seal, McpLimits.usual());
    }

    private String opened() {
        return clients.get(turn++ % 3).initialize().header("mcp-session-id").orElseThrow();
    }

    private McpHttp next(String session) {
        return clients.get(turn++ % 3).in(session);
    }

    private static List<String> logged(Reply reply) {
        return reply.body()
                .lines()
                .filter(line -> line.contains("notifications/message"))
                .map(line -> line.replaceAll(".*\"data\":\"([^\"]*)\".*", "$1"))
                .toList();
    }
}
