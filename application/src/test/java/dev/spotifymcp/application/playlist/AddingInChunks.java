package dev.spotifymcp.application.playlist;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a long addition is cut up. */
class AddingInChunks {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final List<SpotifyUri> songs = tracks(250).stream().map(Track::uri).toList();

    @Test
    void spotify_is_asked_for_a_hundred_at_a_time() {
        var slow = new SlowPlaylists(stage.clock(), new ArrayList<>(), new ArrayList<>());

        new AddToPlaylist(stage.access(), slow).add(alice, playlistId(1), songs, added -> {});

        assertThat(slow.chunks())
                .containsExactly(songs.subList(0, 100), songs.subList(100, 200), songs.subList(200, 250));
    }

    @Test
    void all_chunks_together_have_the_time_of_one_call() {
        var slow = new SlowPlaylists(stage.clock(), new ArrayList<>(), new ArrayList<>());
        Instant start = stage.clock().instant();

        new AddToPlaylist(stage.access(), slow).add(alice, playlistId(1), songs, added -> {});

        assertThat(slow.deadlines()).hasSize(3).containsOnly(start.plus(SpotifyAccess.CALL_BUDGET));
    }

    /** Takes a second for each call, and remembers what it was asked for. */
    private record SlowPlaylists(MovableClock clock, List<List<SpotifyUri>> chunks, List<Instant> deadlines)
            implements Playlists {

        @Override
        public Answer<SnapshotId> append(Permit permit, PlaylistId playlist, List<SpotifyUri> uris) {
            clock.advance(Duration.ofSeconds(1));
            chunks.add(uris);
            deadlines.add(permit.deadline());
            return Answer.given(new SnapshotId("snapshot"));
        }

        @Override
        public Answer<Page<Playlist>> mine(Permit permit, Window window) {
            throw new AssertionError("nothing is read");
        }

        @Override
        public Answer<Page<PlaylistItem>> items(Permit permit, PlaylistId playlist, Window window) {
            throw new AssertionError("nothing is read");
        }

        @Override
        public Answer<Playlist> create(Permit permit, NewPlaylist playlist) {
            throw new AssertionError("nothing is made");
        }
    }
}
