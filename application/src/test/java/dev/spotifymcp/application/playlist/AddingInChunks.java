package dev.spotifymcp.application.playlist;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a long addition is cut up. */
class AddingInChunks {

    private static final AddToPlaylist.Place END = new AddToPlaylist.Place.End();

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final List<SpotifyUri> songs = tracks(250).stream().map(Track::uri).toList();

    @Test
    void spotify_is_asked_for_a_hundred_at_a_time() {
        var slow = new SlowPlaylists(stage.clock());

        new AddToPlaylist(stage.access(), slow, stage.ledger().needing(Scope.PLAYLISTS_WRITE))
                .add(alice, playlistId(1), songs, END, added -> {});

        assertThat(slow.chunks)
                .containsExactly(songs.subList(0, 100), songs.subList(100, 200), songs.subList(200, 250));
    }

    @Test
    void all_chunks_together_have_the_time_of_one_call() {
        var slow = new SlowPlaylists(stage.clock());
        Instant start = stage.clock().instant();

        new AddToPlaylist(stage.access(), slow, stage.ledger().needing(Scope.PLAYLISTS_WRITE))
                .add(alice, playlistId(1), songs, END, added -> {});

        assertThat(slow.deadlines).hasSize(3).containsOnly(start.plus(SpotifyAccess.CALL_BUDGET));
    }

    @Test
    void whoever_cancels_between_two_chunks_has_the_first_and_not_the_second() {
        var slow = new SlowPlaylists(stage.clock());
        var add = new AddToPlaylist(stage.access(), slow, stage.ledger().needing(Scope.PLAYLISTS_WRITE));

        assertThatThrownBy(() -> add.add(
                        alice,
                        playlistId(1),
                        songs,
                        END,
                        added -> Thread.currentThread().interrupt()))
                .isInstanceOf(Cancelled.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(slow.chunks).containsExactly(songs.subList(0, 100));
    }

    /** Takes a second for each call, and remembers what it was asked for. */
    private static final class SlowPlaylists extends UnaskedPlaylists {

        private final MovableClock clock;
        private final List<List<SpotifyUri>> chunks = new ArrayList<>();
        private final List<Instant> deadlines = new ArrayList<>();

        SlowPlaylists(MovableClock clock) {
            this.clock = clock;
        }

        @Override
        public Answer<SnapshotId> append(Permit permit, PlaylistId playlist, List<SpotifyUri> uris) {
            clock.advance(Duration.ofSeconds(1));
            chunks.add(uris);
            deadlines.add(permit.deadline());
            return Answer.given(new SnapshotId("snapshot"));
        }
    }
}
