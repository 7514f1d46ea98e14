package dev.spotifymcp.mcp.tools.playlist;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.playlist.PlaylistActs;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.AskedPerson;
import dev.spotifymcp.mcp.tools.Meant;
import dev.spotifymcp.mcp.tools.ToolBench;
import dev.spotifymcp.mcp.tools.Written;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking at one playlist, changing it, taking things out, arranging it. */
class ChangingPlaylists {

    private static final String ID = "\"playlist\": \"pla0000000000000000001\"";

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final PlaylistActs acts = stage.playlistActs();
    private final Written written = new Written(ToolBench.WORDS);
    private final Meant meant = new Meant(ToolBench.WORDS);
    private final AskedPerson person = AskedPerson.whoAgrees();
    private final ToolBench look = new ToolBench(new GetPlaylistTool(acts.read(), acts.summarise()));
    private final ToolBench find = new ToolBench(new GetUserPlaylistsTool(acts.read(), acts.find()));
    private final ToolBench create = new ToolBench(new CreatePlaylistTool(acts.create(), written));
    private final ToolBench add = new ToolBench(new AddTracksToPlaylistTool(acts.add(), written));
    private final ToolBench update = new ToolBench(new UpdatePlaylistTool(acts.edit(), written));
    private final ToolBench remove =
            new ToolBench(new RemoveTracksFromPlaylistTool(acts.remove(), meant, written), person);
    private final ToolBench arrange = new ToolBench(new ArrangePlaylistTool(acts.arrange(), meant, written), person);

    @Test
    void a_playlist_is_summed_up() {
        holds(track(1), track(2), track(1));

        ToolResult result = look.call(alice, "{" + ID + ", \"view\": \"summary\"}");

        assertThat(result.text())
                .startsWith("Playlist no. 1 · 3 items")
                .contains("9:00 long · 3 tracks", "1 repeated", "Most by The Guest (3), Artist 1 (2), Artist 2 (1)");
        assertThat(result.content().at("/summary/duration_ms").asInt()).isEqualTo(540_004);
        assertThat(result.content().at("/summary/top_artists/0/tracks").asInt()).isEqualTo(3);
    }

    @Test
    void a_playlist_of_another_is_looked_at_but_not_summed_up() {
        stage.connected(BOB);
        stage.spotify().owns(BOB, playlist(1, BOB, 1), items(tracks(1)));

        assertThat(look.call(alice, "{" + ID + "}").isError()).isFalse();
        assertThat(look.call(alice, "{" + ID + ", \"view\": \"summary\"}").isError())
                .isTrue();
    }

    @Test
    void playlists_are_found_by_a_part_of_their_name_and_by_whose_they_are() {
        for (int number = 1; number <= 60; number++) {
            stage.spotify().owns(ALICE, playlist(number, ALICE, 0), List.of());
        }
        stage.spotify().owns(BOB, playlist(61, BOB, 0), List.of());
        stage.spotify().follows(ALICE, playlistId(61));

        assertThat(find.call(alice, "{\"name_contains\": \"NO. 6\"}")
                        .content()
                        .path("total")
                        .asInt())
                .isEqualTo(3);
        assertThat(find.call(alice, "{\"owned_only\": true, \"limit\": 50}")
                        .content()
                        .path("total")
                        .asInt())
                .isEqualTo(60);
    }

    @Test
    void a_playlist_can_be_made_with_something_in_it() {
        stage.spotify().has(tracks(150));

        ToolResult result = create.call(alice, "{\"name\": \"New\", \"tracks\": [" + uris(tracks(150)) + "]}");

        assertThat(result.text()).startsWith("Playlist created: New").contains("Added 150 items. To undo: receipt ");
        assertThat(result.content().path("item_count").asInt()).isEqualTo(150);
    }

    @Test
    void a_playlist_that_could_not_be_filled_is_there_all_the_same() {
        stage.spotify().refusesAfter(1, new Refusal.SpotifyUnavailable());

        ToolResult result = create.call(alice, "{\"name\": \"New\", \"tracks\": [" + uris(tracks(2)) + "]}");

        assertThat(result.isError()).isFalse();
        assertThat(result.content().path("state").asString()).isEqualTo("partial");
        assertThat(result.content().path("left")).hasSize(2);
        assertThat(result.text()).endsWith("do not create it again.");
    }

    @Test
    void nobody_makes_a_playlist_that_is_public_and_collaborative() {
        assertThat(create.call(alice, "{\"name\": \"New\", \"public\": true, \"collaborative\": true}")
                        .content()
                        .at("/error/field")
                        .asString())
                .isEqualTo("collaborative");
    }

    @Test
    void what_is_there_already_can_be_left_out() {
        holds(track(1), track(2));
        String adding = "{\"playlist_id\": \"pla0000000000000000001\", \"skip_duplicates\": true, \"track_uris\": [";

        ToolResult some = add.call(alice, adding + uris(List.of(track(2), track(3), track(3))) + "]}");
        ToolResult none = add.call(alice, adding + uris(List.of(track(1), track(3))) + "]}");

        assertThat(some.text()).startsWith("Added 1 track. 2 were there already.");
        assertThat(none.content().path("state").asString()).isEqualTo("unchanged");
        assertThat(contents()).containsExactly(track(1), track(2), track(3));
    }

    @Test
    void a_long_list_can_be_put_in_front() {
        holds(track(201));

        add.call(
                alice,
                "{\"playlist_id\": \"pla0000000000000000001\", \"position\": 0, \"track_uris\": [" + uris(tracks(150))
                        + "]}");

        assertThat(contents().subList(0, 150)).isEqualTo(tracks(150));
        assertThat(contents()).endsWith(track(201));
    }

    @Test
    void an_update_tells_what_is_now_and_what_was_before() {
        holds();

        ToolResult result = update.call(alice, "{" + ID + ", \"name\": \"Renamed\", \"collaborative\": true}");

        assertThat(result.content().path("name").asString()).isEqualTo("Renamed");
        assertThat(result.content().path("collaborative").asBoolean()).isTrue();
        assertThat(result.content().at("/before/name").asString()).isEqualTo("Playlist no. 1");
        assertThat(update.call(alice, "{" + ID + "}").isError()).isTrue();
    }

    @Test
    void items_are_removed_by_name_after_asking() {
        holds(track(1), track(2), track(1));

        ToolResult result = remove.call(alice, "{" + ID + ", \"uris\": [" + uris(tracks(1)) + "]}");

        assertThat(person.asked())
                .containsExactly("This removes 2 items from your playlist Playlist no. 1. Do you want that?");
        assertThat(result.text()).startsWith("Removed 2 items.");
        assertThat(contents()).containsExactly(track(2));
    }

    @Test
    void one_of_two_alike_is_removed_by_position() {
        holds(track(1), track(2), track(1));

        remove.call(alice, "{" + ID + ", \"positions\": [0]}");

        assertThat(contents()).containsExactly(track(2), track(1));
    }

    @Test
    void a_playlist_that_has_changed_since_it_was_read_loses_nothing() {
        holds(track(1));

        ToolResult result = remove.call(alice, "{" + ID + ", \"positions\": [0], \"snapshot_id\": \"snapshot-0\"}");

        assertThat(result.content().at("/error/field").asString()).isEqualTo("snapshot_id");
        assertThat(contents()).containsExactly(track(1));
    }

    @Test
    void either_names_or_positions_are_given() {
        holds(track(1));

        assertThat(remove.call(alice, "{" + ID + "}").isError()).isTrue();
        assertThat(remove.call(alice, "{" + ID + ", \"positions\": [0], \"uris\": [" + uris(tracks(1)) + "]}")
                        .isError())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "mode": "move", "from": 0, "before": 3                           | 2314
            "mode": "move", "from": 0, "count": 2, "before": 4               | 3412
            "mode": "reverse"                                                | 4321
            "mode": "reverse", "from": 1, "count": 2                         | 1324
            "mode": "sort", "keys": ["name"], "descending": true             | 4321
            "mode": "replace", "uris": ["spotify:track:tra0000000000000000002"] | 2
            """)
    void a_playlist_is_arranged_as_it_is_wished(String arguments, String order) {
        holds(track(1), track(2), track(3), track(4));

        ToolResult result = arrange.call(alice, "{" + ID + ", " + arguments + "}");

        assertThat(result.content().path("state").asString()).isEqualTo("done");
        assertThat(contents())
                .isEqualTo(order.chars().mapToObj(number -> track(number - '0')).toList());
        assertThat(person.asked()).hasSize(1);
    }

    @Test
    void a_dry_run_tells_how_it_would_be_done() {
        holds(tracks(60).reversed().toArray(Track[]::new));

        ToolResult result = arrange.call(alice, "{" + ID + ", \"mode\": \"sort\", \"dry_run\": true}");

        assertThat(result.content().path("state").asString()).isEqualTo("dry_run");
        assertThat(result.content().path("how").asString()).isEqualTo("written_anew");
        assertThat(result.text()).contains("the dates on which they were added are lost");
        assertThat(contents()).isEqualTo(tracks(60).reversed());
    }

    @Test
    void what_is_in_order_already_is_left_alone() {
        holds(track(1), track(2));

        assertThat(arrange.call(alice, "{" + ID + ", \"mode\": \"sort\", \"keys\": [\"name\"]}")
                        .content()
                        .path("state")
                        .asString())
                .isEqualTo("unchanged");
        assertThat(person.asked()).isEmpty();
    }

    private void holds(Track... songs) {
        stage.spotify().has(tracks(210));
        stage.spotify().owns(ALICE, playlist(1, ALICE, songs.length), items(List.of(songs)));
    }

    private List<Playable> contents() {
        return acts.read().items(alice, playlistId(1), first(1_000)) instanceof Answer.Given(var page)
                ? page.items().stream().map(item -> item.playable()).toList()
                : List.of();
    }

    private static String uris(List<Track> tracks) {
        return tracks.stream().map(track -> "\"" + track.uri() + "\"").collect(Collectors.joining(","));
    }
}
