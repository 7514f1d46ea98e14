package dev.spotifymcp.mcp.tools.export;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.savedTracks;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.playlist.PlaylistActs;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.mcp.completions.MyPlaylists;
import dev.spotifymcp.mcp.registry.Content;
import dev.spotifymcp.mcp.registry.Offer;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.ResourceContent;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.ToolBench;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the tool that names an export to the resource that is one. */
class ExportingPlaylists {

    private static final String LIST = "spotify://playlist/pla0000000000000000001/export/";

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final PlaylistActs acts = stage.playlistActs();
    private final ToolBench export = new ToolBench(new ExportPlaylistTool(acts.export()));
    private final Exports exports = new Exports(acts.export(), new MyPlaylists(acts.read())::ids);
    private final Registry registry =
            new Registry(new Offer(List.of(), List.of(), exports.templates(), List.of()), ToolBench.WORDS);

    @Test
    void the_tool_names_a_resource_and_the_resource_holds_the_songs() {
        stage.spotify().owns(ALICE, playlist(1, ALICE, 120), items(tracks(120)));

        ToolResult named = export.call(alice, "{\"playlist\": \"pla0000000000000000001\", \"format\": \"m3u\"}");

        assertThat(named.shown())
                .contains(new Content.Link(
                        LIST + "m3u", "Playlist no. 1.m3u", "Playlist no. 1 as m3u, 120 items", "audio/x-mpegurl"));
        assertThat(read(alice, LIST + "m3u"))
                .startsWith("#EXTM3U\n#PLAYLIST:Playlist no. 1\n")
                .hasLineCount(242);
    }

    @Test
    void of_liked_songs_it_is_told_how_many_are_left_out_and_nothing_personal_is_in_the_uri() {
        stage.spotify().likes(ALICE, savedTracks(10_003));

        ToolResult named = export.call(alice, "{\"playlist\": \"liked\", \"format\": \"md\"}");

        assertThat(named.content().path("uri").asString()).isEqualTo("spotify://me/liked/export/md");
        assertThat(named.content().path("items").asInt()).isEqualTo(10_000);
        assertThat(named.content().path("left_out").asInt()).isEqualTo(3);
        assertThat(read(alice, "spotify://me/liked/export/md"))
                .startsWith("# Liked Songs")
                .endsWith("\n3 more\n");
    }

    @Test
    void everybody_exports_what_is_theirs() {
        UserId bob = stage.connected(BOB);
        stage.spotify().likes(ALICE, savedTracks(2));
        stage.spotify().owns(ALICE, playlist(1, ALICE, 1), items(tracks(1)));

        assertThat(read(bob, "spotify://me/liked/export/csv")).hasLineCount(1);
        assertThat(read(bob, LIST + "csv")).isEqualTo("refused");
        assertThat(export.call(bob, "{\"playlist\": \"pla0000000000000000001\", \"format\": \"csv\"}")
                        .isError())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spotify://playlist/pla0000000000000000001/export/xls",
                "spotify://playlist/nothing/export/csv",
                "spotify://playlist/..%2F..%2Fme/export/csv",
                "spotify://me/liked/export/"
            })
    void what_is_no_export_is_refused(String uri) {
        assertThat(read(alice, uri)).isEqualTo("refused");
    }

    @Test
    void what_stops_half_way_is_no_export() {
        stage.spotify().owns(ALICE, playlist(1, ALICE, 120), items(tracks(120)));
        stage.spotify().refusesAfter(2, new Refusal.SpotifyUnavailable());

        assertThat(read(alice, LIST + "csv")).isEqualTo("refused");
    }

    @Test
    void formats_and_playlists_are_suggested() {
        stage.spotify().owns(ALICE, playlist(1, ALICE, 0), List.of());
        var template = exports.templates().getFirst();
        var caller = new Caller(alice, Set.of(Scope.READ));

        assertThat(template.complete("format", "m", caller)).containsExactly("m3u", "md");
        assertThat(template.complete("id", "no. 1", caller)).containsExactly("pla0000000000000000001");
    }

    private String read(UserId user, String uri) {
        return registry.read(uri, new Caller(user, Set.of(Scope.READ))).orElse(Answer.refused(new Refusal.Busy()))
                        instanceof Answer.Given<ResourceContent>(ResourceContent.Text(var at, var type, var text))
                ? text
                : "refused";
    }
}
