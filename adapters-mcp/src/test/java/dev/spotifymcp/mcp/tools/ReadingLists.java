package dev.spotifymcp.mcp.tools;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.episode;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.localFile;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.savedTracks;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.library.ReadLikedSongs;
import dev.spotifymcp.application.playlist.FindPlaylists;
import dev.spotifymcp.application.playlist.ReadPlaylists;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.library.GetLikedSongsTool;
import dev.spotifymcp.mcp.tools.playlist.GetPlaylistTracksTool;
import dev.spotifymcp.mcp.tools.playlist.GetUserPlaylistsTool;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Liked songs, playlists, and what is in them. */
class ReadingLists {

    private static final String PLAYLIST = playlistId(1).value();

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final ReadPlaylists playlists =
            new ReadPlaylists(stage.access(), stage.spotify().playlists());
    private final ToolBench likedSongs = new ToolBench(new GetLikedSongsTool(
            new ReadLikedSongs(stage.access(), stage.spotify().library())));
    private final ToolBench userPlaylists = new ToolBench(new GetUserPlaylistsTool(
            playlists,
            new FindPlaylists(
                    stage.access(), stage.spotify().playlists(), stage.stores().users())));
    private final ToolBench playlistTracks = new ToolBench(new GetPlaylistTracksTool(playlists));

    @Test
    void liked_songs_come_newest_first_with_the_day_they_were_added() {
        stage.spotify().likes(ALICE, savedTracks(25));

        ToolResult result = likedSongs.call(alice, "{}");

        assertThat(result.text()).startsWith("Your liked songs (1–20 of 25):\n1. Song no. 1 – ");
        assertThat(result.content().path("items")).hasSize(20);
        assertThat(result.content().at("/items/0/added_at").asString()).isEqualTo("2026-10-31T08:30:00Z");
        assertThat(result.content().path("next_offset").asInt()).isEqualTo(20);
    }

    @Test
    void playlists_are_told_with_owner_and_length_where_spotify_shows_it() {
        stage.spotify().owns(ALICE, playlist(1, ALICE, 2), items(tracks(2)));
        stage.spotify().owns(BOB, playlist(2, BOB, 1), items(tracks(1)));
        stage.spotify().follows(ALICE, playlistId(2));

        ToolResult result = userPlaylists.call(alice, "{}");

        assertThat(result.text()).isEqualTo("""
                        Your playlists (1–2 of 2):
                        1. Playlist no. 1 · 2 items · by Alice in Chains · spotify:playlist:pla0000000000000000001
                        2. Playlist no. 2 · length hidden · by Bob Marley · spotify:playlist:pla0000000000000000002""");
        assertThat(result.content().at("/items/0/id").asString()).isEqualTo(PLAYLIST);
        assertThat(result.content().at("/items/0/item_count").asInt()).isEqualTo(2);
        assertThat(result.content().at("/items/1/item_count").isNull()).isTrue();
    }

    @Test
    void whatever_stands_in_a_playlist_is_told() {
        List<Playable> mixed = List.of(track(1), episode(1), localFile(), new Playable.Unavailable());
        stage.spotify().owns(ALICE, playlist(1, ALICE, 4), items(mixed));

        ToolResult result = playlistTracks.call(alice, "{\"playlist_id\": \"" + PLAYLIST + "\"}");

        assertThat(result.text()).startsWith("Playlist tracks (1–4 of 4):\n").endsWith("\n4. (unavailable)");
        assertThat(result.content()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("type").asString()))
                .containsExactly("track", "episode", "local", "unavailable");
        assertThat(result.content().at("/items/3/position").asInt()).isEqualTo(3);
    }

    @Test
    void an_item_of_the_first_days_has_no_date() {
        stage.spotify().owns(ALICE, playlist(1, ALICE, 1), List.of(new PlaylistItem(0, track(1), "")));

        ToolResult result = playlistTracks.call(alice, "{\"playlist_id\": \"" + PLAYLIST + "\"}");

        assertThat(result.content().at("/items/0").has("added_at")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spotify:playlist:pla0000000000000000001",
                "https://open.spotify.com/playlist/pla0000000000000000001?si=abc",
                "https://open.spotify.com/intl-de/playlist/pla0000000000000000001",
                " pla0000000000000000001\\n"
            })
    void a_playlist_is_recognised_however_it_is_named(String name) {
        stage.spotify().owns(ALICE, playlist(1, ALICE, 1), items(tracks(1)));

        assertThat(playlistTracks
                        .call(alice, "{\"playlist_id\": \"" + name + "\"}")
                        .isError())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../../me",
                "spotify:track:tra0000000000000000001",
                "spotify:playlist:../../../me",
                "pla000000000000000000é",
                "pla0000000000000000001/../x",
                "pla0000000000000000001%00"
            })
    void what_names_no_playlist_is_refused_here(String name) {
        ToolResult result = playlistTracks.call(alice, "{\"playlist_id\": \"" + name + "\"}");

        assertThat(result.content().at("/error/field").asString()).isEqualTo("playlist_id");
    }

    @Test
    void somebody_elses_playlist_is_not_shown() {
        stage.connected(BOB);
        stage.spotify().owns(BOB, playlist(1, BOB, 1), items(tracks(1)));

        ToolResult result = playlistTracks.call(alice, "{\"playlist_id\": \"" + PLAYLIST + "\"}");

        assertThat(result.content().at("/error/code").asString()).isEqualTo("not_allowed");
    }

    @Test
    void a_playlist_there_is_not_is_not_found() {
        ToolResult result = playlistTracks.call(alice, "{\"playlist_id\": \"" + PLAYLIST + "\"}");

        assertThat(result.content().at("/error/code").asString()).isEqualTo("not_found");
    }

    @Test
    void bounds_are_as_published() {
        String playlist = "\"playlist_id\": \"" + PLAYLIST + "\"";
        stage.spotify().owns(ALICE, playlist(1, ALICE, 1), items(tracks(1)));

        assertThat(likedSongs.call(alice, "{\"limit\": 50}").isError()).isFalse();
        assertThat(likedSongs.call(alice, "{\"limit\": 51}").isError()).isTrue();
        assertThat(userPlaylists.call(alice, "{\"limit\": 50}").isError()).isFalse();
        assertThat(userPlaylists.call(alice, "{\"limit\": 51}").isError()).isTrue();
        assertThat(playlistTracks
                        .call(alice, "{" + playlist + ", \"limit\": 100}")
                        .isError())
                .isFalse();
        assertThat(playlistTracks
                        .call(alice, "{" + playlist + ", \"limit\": 101}")
                        .isError())
                .isTrue();
        assertThat(likedSongs.call(alice, "{\"offset\": 2147483647}").isError()).isTrue();
    }
}
