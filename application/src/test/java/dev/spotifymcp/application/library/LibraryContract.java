package dev.spotifymcp.application.library;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.saved;
import static dev.spotifymcp.application.Samples.savedTracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.spotify.SpotifyContract;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.SavedTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What {@link dev.spotifymcp.domain.library.Library} promises. */
public abstract class LibraryContract extends SpotifyContract {

    @Test
    void nothing_is_liked_at_first() {
        assertThat(liked(first(20))).isEqualTo(new Page<SavedTrack>(List.of(), 0, 0, 0));
    }

    @Test
    void liked_songs_come_newest_first_with_the_day_they_were_saved() {
        spotify.likes(ALICE, savedTracks(3));

        assertThat(liked(first(20))).isEqualTo(new Page<>(savedTracks(3), 3, 0, 3));
    }

    @Test
    void following_the_offsets_leads_through_every_song_to_the_end() {
        spotify.likes(ALICE, savedTracks(123));

        List<SavedTrack> read = new ArrayList<>();
        OptionalInt next = OptionalInt.of(0);
        while (next.isPresent()) {
            Page<SavedTrack> page = liked(new Window(next.getAsInt(), 50));
            assertThat(page.total()).isEqualTo(123);
            read.addAll(page.items());
            next = page.nextOffset();
        }

        assertThat(read).isEqualTo(savedTracks(123));
    }

    @Test
    void a_window_can_open_anywhere() {
        spotify.likes(ALICE, savedTracks(123));

        Page<SavedTrack> page = liked(new Window(47, 13));

        assertThat(page.items()).isEqualTo(savedTracks(123).subList(47, 60));
        assertThat(page.nextOffset()).hasValue(60);
    }

    @Test
    void nothing_is_behind_the_end() {
        spotify.likes(ALICE, savedTracks(3));

        Page<SavedTrack> page = liked(new Window(10, 10));

        assertThat(page.items()).isEmpty();
        assertThat(page.nextOffset()).isEmpty();
    }

    @Test
    void everybody_has_their_own() {
        spotify.likes(ALICE, List.of(saved(1)));
        spotify.likes(BOB, List.of(saved(2)));

        assertThat(liked(first(20)).items()).containsExactly(saved(1));
        assertThat(given(spotify.library().likedSongs(bob, first(20))).items()).containsExactly(saved(2));
    }

    @Test
    void a_made_up_token_is_rejected() {
        assertRefused(spotify.library().likedSongs(forged(alice), first(1)), Refusal.TokenRejected.class);
    }

    private Page<SavedTrack> liked(Window window) {
        return given(spotify.library().likedSongs(alice, window));
    }
}
