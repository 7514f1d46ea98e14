package dev.spotifymcp.mcp.tools.playlist;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.localFile;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.savedTracks;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.playlist.PlaylistActs;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.ItemCount;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.AskedPerson;
import dev.spotifymcp.mcp.tools.Meant;
import dev.spotifymcp.mcp.tools.ToolBench;
import dev.spotifymcp.mcp.tools.Written;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombiningThroughTheTool {

    private static final String ONE = "\"pla0000000000000000001\"";
    private static final String TWO = "\"pla0000000000000000002\"";

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final PlaylistActs acts = stage.playlistActs();
    private final AskedPerson person = AskedPerson.whoAgrees();
    private final CombinePlaylistsTool tool =
            new CombinePlaylistsTool(acts.combine(), new Meant(ToolBench.WORDS), new Written(ToolBench.WORDS));
    private final ToolBench combine = new ToolBench(tool, person);

    CombiningThroughTheTool() {
        stage.spotify().has(tracks(2_000));
    }

    @Test
    void a_new_playlist_costs_nobody_anything_so_nobody_is_asked() {
        holds(1, track(1), localFile());
        holds(2, track(2), track(1));

        ToolResult result = call("\"op\": \"merge\", \"sources\": [" + ONE + ", " + TWO + "], \"target\": \"Both\"");

        assertThat(person.asked()).isEmpty();
        assertThat(result.text())
                .isEqualTo("Both: 2 items. Left out, since only Spotify's own apps can move them:"
                        + " Demo tape (no. 2 of Playlist no. 1). To undo: receipt "
                        + result.content().path("receipt_id").asString() + ".");
        assertThat(result.content().at("/playlists/0/item_count").asInt()).isEqualTo(2);
        assertThat(result.content().path("left_out")).hasSize(1);
        assertThat(person.told()).containsExactly(2, 4, 6);
    }

    @Test
    void whoever_would_lose_something_is_asked() {
        holds(1, track(1), track(2), track(1));

        ToolResult result = call("\"op\": \"dedupe\", \"sources\": [" + ONE + "]");

        assertThat(person.asked())
                .containsExactly("This takes 1 item out of your playlist Playlist no. 1. Do you want that?");
        assertThat(result.text())
                .isEqualTo("Playlist no. 1: 2 items. To undo: receipt "
                        + result.content().path("receipt_id").asString() + ".");
        assertThat(contents(1)).containsExactly(track(1), track(2));
        assertThat(call("\"op\": \"dedupe\", \"sources\": [" + ONE + "]")
                        .content()
                        .path("state")
                        .asString())
                .isEqualTo("unchanged");
    }

    @Test
    void a_client_that_cannot_ask_has_to_confirm() {
        holds(1, track(1));
        holds(2, track(2));
        String copy = "{\"op\": \"copy\", \"sources\": [" + ONE + "], \"target\": " + TWO;
        var silent = new ToolBench(tool);

        assertThat(silent.call(alice, copy + "}").content().at("/error/code").asString())
                .isEqualTo("confirmation_required");
        assertThat(contents(2)).containsExactly(track(2));
        assertThat(silent.call(alice, copy + ", \"confirm\": true}").isError()).isFalse();
        assertThat(contents(2)).containsExactly(track(1));
    }

    @Test
    void a_dry_run_makes_nothing_and_takes_nothing() {
        holds(1, track(1), track(1));
        holds(2, localFile());

        ToolResult fresh = call("\"op\": \"copy\", \"sources\": [" + ONE + "], \"target\": \"New\", \"dry_run\": true");
        ToolResult over = call("\"op\": \"dedupe\", \"sources\": [" + ONE + "], \"dry_run\": true");

        assertThat(fresh.text()).isEqualTo("Dry run, nothing was changed. New: 2 items.");
        assertThat(fresh.content().at("/playlists/0").has("uri")).isFalse();
        assertThat(over.text()).contains("takes 1 item out of your playlist");
        assertThat(contents(1)).hasSize(2);
    }

    @Test
    void liked_songs_can_be_split() {
        stage.spotify().likes(ALICE, savedTracks(5));

        ToolResult result = call("\"op\": \"split\", \"sources\": [\"liked\"], \"target\": \"Liked\", \"size\": 2");

        assertThat(result.text())
                .isEqualTo("Liked 1: 2 items; Liked 2: 2 items; Liked 3: 1 item."
                        + " Each of them has a receipt_id, by which it is undone.");
        assertThat(result.content().path("playlists").values())
                .extracting(playlist -> playlist.path("receipt_id").asString(""))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "op": "intersect", "sources": ["liked"], "target": "New"               | sources
            "op": "dedupe", "sources": ["liked", "liked"], "target": "New"         | sources
            "op": "dedupe", "sources": ["liked"]                                   | target
            "op": "merge", "sources": ["liked"]                                    | target
            "op": "merge", "sources": ["liked"], "target": "spotify:playlist:nope" | target
            "op": "split", "sources": ["liked"], "target": "New"                   | size
            "op": "split", "sources": ["liked"], "size": 2, "target": "pla0000000000000000001" | target
            "op": "merge", "sources": ["../../me"], "target": "New"                | sources[0]
            "op": "split", "sources": ["liked"], "target": "New", "size": 5        | size
            """)
    void what_does_not_go_together_is_named(String arguments, String field) {
        assertThat(call(arguments).content().at("/error/field").asString()).isEqualTo(field);
    }

    @Test
    void what_stops_half_way_says_how_to_go_on_and_does_when_it_is_called_again() {
        holds(1, tracks(1_500).toArray(Playable[]::new));
        stage.spotify().refusesAfter(33, new Refusal.SpotifyUnavailable());

        ToolResult result = call("\"op\": \"copy\", \"sources\": [" + ONE + "], \"target\": \"New\"");
        stage.spotify().recovers();
        String made = result.content().at("/playlists/0/uri").asString();
        call("\"op\": \"copy\", \"sources\": [" + ONE + "], \"target\": \"" + made + "\"");

        assertThat(result.content().path("state").asString()).isEqualTo("partial");
        assertThat(result.text()).contains("1400 are left").endsWith(made + " as target: it goes on where it stopped.");
        assertThat(result.content().path("left")).hasSize(1_000);
        assertThat(result.json().toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(64_000);
        assertThat(person.asked()).isEmpty();
        assertThat(PlaylistId.read("playlist", made)
                        .then(playlist -> acts.read().find(alice, playlist))
                        .map(Playlist::size))
                .isEqualTo(Answer.given(new ItemCount.Known(1_500)));
    }

    @Test
    void a_split_that_stops_names_what_is_missing() {
        holds(1, tracks(6).toArray(Playable[]::new));
        stage.spotify().refusesAfter(5, new Refusal.SpotifyUnavailable());

        ToolResult result = call("\"op\": \"split\", \"sources\": [" + ONE + "], \"target\": \"New\", \"size\": 2");

        assertThat(result.content().path("left").values())
                .extracting(name -> name.asString())
                .containsExactly("New 2", "New 3");
        assertThat(result.content().path("playlists")).hasSize(2);
        assertThat(result.text()).contains("Do not split again");
    }

    private ToolResult call(String arguments) {
        return combine.call(alice, "{" + arguments + "}");
    }

    private void holds(int number, Playable... playables) {
        stage.spotify().owns(ALICE, playlist(number, ALICE, playables.length), items(List.of(playables)));
    }

    private List<Playable> contents(int number) {
        return acts.read().items(alice, playlistId(number), new Window(0, 100)) instanceof Answer.Given(var page)
                ? page.items().stream().map(item -> item.playable()).toList()
                : List.of();
    }
}
