package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.registry.CallObserver;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Selection;
import dev.spotifymcp.mcp.registry.Selection.Reach;
import dev.spotifymcp.mcp.registry.Toolset;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator, and then the client, does not want to see is not there. */
class SelectingTools {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final RunningServer server = RunningServer.on(stage);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_client_that_only_reads_sees_no_tool_that_changes_anything() {
        String listed = listed(server.as(alice).with("X-MCP-Readonly", "true"));

        assertThat(listed).contains("\"search_tracks\"", "\"check_library\"");
        assertThat(listed).doesNotContain("\"create_playlist\"", "\"remove_from_library\"");
    }

    @Test
    void a_tool_that_was_not_selected_is_refused_when_it_is_called() {
        McpHttp reading = server.as(alice).with("X-MCP-Readonly", "TRUE").initialized();

        assertThat(reading.call("create_playlist", "{\"name\":\"A\"}")
                        .json()
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32602);
        assertThat(reading.call("get_user_playlists", "{}")
                        .json()
                        .at("/result/content/0/text")
                        .asString())
                .isEqualTo("Your playlists: none");
    }

    @Test
    void whoever_may_not_see_a_tool_is_not_sent_for_a_larger_token_for_it() {
        McpHttp reading = server.as(alice, Set.of(Scope.READ))
                .with("X-MCP-Readonly", "true")
                .initialized();

        assertThat(reading.call("create_playlist", "{\"name\":\"A\"}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "core,power", " Core , nonsense"})
    void the_core_is_there_for_who_selects_it(String sets) {
        assertThat(listed(server.as(alice).with("X-MCP-Toolsets", sets))).contains("\"create_playlist\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"power", "insights,power", "nonsense", ""})
    void and_not_for_who_selects_others(String sets) {
        assertThat(listed(server.as(alice).with("X-MCP-Toolsets", sets))).doesNotContain("\"create_playlist\"");
    }

    @Test
    void what_the_operator_leaves_out_no_client_brings_back() {
        Registry registry = registry(new Selection(EnumSet.allOf(Toolset.class), Reach.READING));

        assertThat(registry.tools().all())
                .isNotEmpty()
                .allMatch(tool -> tool.definition().effect() == Effect.READS);
        assertThat(registry(new Selection(Set.of(Toolset.INSIGHTS), Reach.READING_AND_CHANGING))
                        .tools()
                        .all())
                .isEmpty();
    }

    @Test
    void every_tool_that_destroys_can_be_tried_out_and_has_to_be_confirmed() {
        assertThat(registry(Selection.everything()).tools().all())
                .filteredOn(tool -> tool.definition().effect() == Effect.DESTROYS)
                .isNotEmpty()
                .allSatisfy(tool -> assertThat(tool.published()
                                .path("inputSchema")
                                .path("properties")
                                .propertyNames())
                        .contains("dry_run", "confirm"));
    }

    private Registry registry(Selection selection) {
        return RunningServer.useCases(stage).registry(RunningServer.SITE, selection, CallObserver.NOBODY);
    }

    private static String listed(McpHttp client) {
        return client.initialized().request(1, "tools/list", "{}").body();
    }
}
