package dev.spotifymcp.mcp.tools;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.episode;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.playlist.AddToPlaylist;
import dev.spotifymcp.application.playlist.CreatePlaylist;
import dev.spotifymcp.application.playlist.ReadPlaylists;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Visibility;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.playlist.AddTracksToPlaylistTool;
import dev.spotifymcp.mcp.tools.playlist.CreatePlaylistTool;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making playlists and filling them. */
class WritingPlaylists {

    private static final Written WRITTEN = new Written(ToolBench.WORDS);

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final ReadPlaylists playlists =
            new ReadPlaylists(stage.access(), stage.spotify().playlists());
    private final ToolBench create = new ToolBench(new CreatePlaylistTool(
            new CreatePlaylist(
                    stage.access(), stage.spotify().playlists(), stage.ledger().needing(Scope.PLAYLISTS_WRITE)),
            WRITTEN));
    private final ToolBench add = new ToolBench(new AddTracksToPlaylistTool(
            new AddToPlaylist(
                    stage.access(), stage.spotify().playlists(), stage.ledger().needing(Scope.PLAYLISTS_WRITE)),
            WRITTEN));

    @Test
    void a_new_playlist_is_private_and_told_with_its_id() {
        ToolResult result = create.call(alice, "{\"name\": \"Road trip\"}");

        String id = result.content().path("id").asString();
        assertThat(result.text())
                .startsWith("Playlist created: Road trip · 0 items")
                .contains(id);
        assertThat(result.content().path("state").asString()).isEqualTo("done");
        assertThat(result.content().path("public").asBoolean()).isFalse();
        assertThat(result.content().path("uri").asString()).isEqualTo("spotify:playlist:" + id);
        assertThat(result.content().path("snapshot_id").asString()).isNotEmpty();
    }

    @Test
    void what_was_asked_for_is_what_is_made() {
        create.call(alice, "{\"name\": \"Road trip\", \"description\": \"North,\\nthen south\", \"public\": true}");

        var made = playlists.of(alice, first(1)).map(page -> page.items().getFirst());
        assertThat(made.map(playlist -> List.of(playlist.description(), playlist.visibility())))
                .isEqualTo(Answer.given(List.of("North, then south", Visibility.PUBLIC)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Für Elise", "東京", "👩‍👩‍👧 mix", "<b>bold</b>", "O'Brien \\\"& sons\\\""})
    void a_name_comes_back_as_it_was_given(String name) {
        ToolResult result = create.call(alice, "{\"name\": \"" + name + "\"}");

        assertThat(result.content().path("name").asString()).isEqualTo(name.replace("\\", ""));
    }

    @Test
    void a_name_is_as_long_as_spotify_allows_counted_as_it_is_stored() {
        assertThat(create.call(alice, "{\"name\": \"" + "x".repeat(100) + "\"}").isError())
                .isFalse();
        assertThat(create.call(alice, "{\"name\": \"" + "x".repeat(101) + "\"}").isError())
                .isTrue();
        assertThat(create.call(alice, "{\"name\": \"" + "😀".repeat(51) + "\"}").isError())
                .isTrue();
    }

    @Test
    void tracks_and_episodes_are_added_in_order_however_they_are_named() {
        stage.spotify().has(List.of(track(1), track(2), episode(3)));
        stage.spotify().owns(ALICE, playlist(1, ALICE, 0), List.of());

        ToolResult result = add.call(alice, """
                {"playlist_id": "spotify:playlist:pla0000000000000000001", "track_uris": [
                  "spotify:track:tra0000000000000000002",
                  "https://open.spotify.com/episode/epi0000000000000000003?si=x",
                  "tra0000000000000000001"]}""");

        assertThat(result.text()).startsWith("Added 3 tracks. To undo: receipt ");
        assertThat(result.content().path("state").asString()).isEqualTo("done");
        assertThat(result.content().path("added").asInt()).isEqualTo(3);
        assertThat(contents()).isEqualTo(Answer.given(List.of("Song no. 2", "Episode no. 3", "Song no. 1")));
    }

    @Test
    void a_long_list_is_added_whole_and_in_order() {
        stage.spotify().has(tracks(250));
        stage.spotify().owns(ALICE, playlist(1, ALICE, 0), List.of());

        ToolResult result = add.call(alice, adding(tracks(250).stream()));

        assertThat(result.content().path("added").asInt()).isEqualTo(250);
        assertThat(contents())
                .isEqualTo(Answer.given(tracks(250).stream().map(Track::name).toList()));
    }

    @Test
    void where_a_part_fails_it_is_told_what_is_in_and_what_is_left() {
        stage.spotify().owns(ALICE, playlist(1, ALICE, 0), List.of());
        stage.spotify().refusesAfter(2, new Refusal.SpotifyUnavailable());

        ToolResult result = add.call(alice, adding(tracks(250).stream()));

        assertThat(result.isError()).isFalse();
        assertThat(result.content().path("state").asString()).isEqualTo("partial");
        assertThat(result.content().path("added").asInt()).isEqualTo(200);
        assertThat(result.content().path("left")).hasSize(50);
        assertThat(result.content().at("/left/0").asString()).isEqualTo("spotify:track:tra0000000000000000201");
        assertThat(result.content().at("/error/code").asString()).isEqualTo("spotify_unavailable");
        assertThat(result.text())
                .startsWith("Added 200 tracks. To undo: receipt ")
                .contains(". 50 are left. [spotify_unavailable] ")
                .endsWith("To finish later, send only what is in \"left\".");
    }

    @Test
    void where_it_is_not_known_whether_a_part_went_in_the_model_is_told_to_look() {
        stage.spotify().owns(ALICE, playlist(1, ALICE, 0), List.of());
        stage.spotify().refusesAfter(1, new Refusal.OutcomeUnknown());

        ToolResult result = add.call(alice, adding(tracks(150).stream()));

        assertThat(result.text()).endsWith("may be in the playlist: read it before sending the rest.");
    }

    @Test
    void an_empty_list_is_an_error_and_adds_nothing() {
        stage.spotify().owns(ALICE, playlist(1, ALICE, 0), List.of());

        ToolResult result = add.call(alice, adding(Stream.of()));

        assertThat(result.content().at("/error/field").asString()).isEqualTo("track_uris");
        assertThat(contents()).isEqualTo(Answer.given(List.of()));
    }

    @Test
    void one_uri_that_is_wrong_is_named_and_nothing_is_added() {
        stage.spotify().has(tracks(1));
        stage.spotify().owns(ALICE, playlist(1, ALICE, 0), List.of());

        ToolResult result = add.call(alice, """
                {"playlist_id": "pla0000000000000000001",
                 "track_uris": ["spotify:track:tra0000000000000000001", "spotify:album:alb0000000000000000001"]}""");

        assertThat(result.content().at("/error/field").asString()).isEqualTo("track_uris[1]");
        assertThat(contents()).isEqualTo(Answer.given(List.of()));
    }

    @Test
    void a_thousand_are_the_most() {
        stage.spotify().owns(ALICE, playlist(1, ALICE, 0), List.of());

        assertThat(add.call(alice, adding(tracks(1001).stream())).isError()).isTrue();
        assertThat(contents()).isEqualTo(Answer.given(List.of()));
    }

    @Test
    void nobody_adds_to_a_playlist_of_somebody_else() {
        stage.connected(BOB);
        stage.spotify().owns(BOB, playlist(1, BOB, 0), List.of());

        ToolResult result = add.call(alice, adding(tracks(1).stream()));

        assertThat(result.isError()).isTrue();
        assertThat(result.content().at("/error/code").asString()).isEqualTo("not_allowed");
    }

    private static String adding(Stream<Track> tracks) {
        return tracks.map(track -> "\"" + track.uri() + "\"")
                .collect(Collectors.joining(
                        ",", "{\"playlist_id\": \"pla0000000000000000001\", \"track_uris\": [", "]}"));
    }

    private Answer<List<String>> contents() {
        return playlists
                .items(alice, playlistId(1), first(1000))
                .map(Page::items)
                .map(items -> items.stream()
                        .map(PlaylistItem::playable)
                        .map(playable -> playable.name())
                        .toList());
    }
}
