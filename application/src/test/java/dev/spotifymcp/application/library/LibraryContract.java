package dev.spotifymcp.application.library;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.saved;
import static dev.spotifymcp.application.Samples.savedThing;
import static dev.spotifymcp.application.Samples.savedTracks;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.application.Samples.uri;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.application.spotify.SpotifyContract;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.SavedKind;
import dev.spotifymcp.domain.library.SavedThing;
import dev.spotifymcp.domain.library.SavedTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @EnumSource
    void every_kind_of_thing_has_a_list_of_its_own(SavedKind kind) {
        List<SavedThing> others = Stream.of(SavedKind.values())
                .filter(other -> other != kind)
                .map(other -> savedThing(other.kind(), 1))
                .toList();
        List<SavedThing> theirs = IntStream.rangeClosed(1, 70)
                .mapToObj(number -> savedThing(kind.kind(), number))
                .toList();
        spotify.saves(ALICE, theirs);
        spotify.saves(BOB, others);

        assertThat(kept(kind, first(50))).isEqualTo(new Page<>(theirs.subList(0, 50), 70, 0, 50));
        assertThat(kept(kind, new Window(45, 10))).isEqualTo(new Page<>(theirs.subList(45, 55), 70, 45, 55));
        assertThat(kept(kind, new Window(60, 50))).isEqualTo(new Page<>(theirs.subList(60, 70), 70, 60, 70));
        assertThat(given(spotify.library().saved(bob, kind, first(50))).items()).isEmpty();
    }

    @Test
    void what_is_saved_is_in_the_library_of_who_saved_it_and_newest() {
        spotify.has(List.of(track(1), track(2)));
        spotify.likes(ALICE, List.of(saved(2)));
        List<SpotifyUri> things = List.of(track(1).uri(), uri(Kind.ALBUM, 1), uri(Kind.ARTIST, 1), uri(Kind.SHOW, 1));

        assertThat(given(spotify.library().save(alice, things))).isEqualTo(things);

        assertThat(among(alice, things)).containsExactlyInAnyOrderElementsOf(things);
        assertThat(among(bob, things)).isEmpty();
        assertThat(liked(first(5)).items())
                .extracting(song -> song.track().uri())
                .containsExactly(track(1).uri(), track(2).uri());
        assertThat(kept(SavedKind.ALBUMS, first(5)).items())
                .extracting(SavedThing::uri)
                .containsExactly(uri(Kind.ALBUM, 1));
    }

    @Test
    void what_is_saved_twice_is_there_once() {
        spotify.has(List.of(track(1)));

        given(spotify.library().save(alice, List.of(track(1).uri())));
        given(spotify.library().save(alice, List.of(track(1).uri())));

        assertThat(liked(first(5)).items()).hasSize(1);
    }

    @Test
    void what_is_removed_is_gone_and_the_rest_is_not() {
        spotify.likes(ALICE, savedTracks(3));
        spotify.saves(ALICE, List.of(savedThing(Kind.ALBUM, 1), savedThing(Kind.ALBUM, 2)));

        given(spotify.library().remove(alice, List.of(track(2).uri(), uri(Kind.ALBUM, 1), uri(Kind.SHOW, 9))));

        assertThat(liked(first(5)).items()).containsExactly(saved(1), saved(3));
        assertThat(kept(SavedKind.ALBUMS, first(5)).items()).containsExactly(savedThing(Kind.ALBUM, 2));
    }

    @Test
    void one_call_is_about_forty_things_at_most() {
        List<SpotifyUri> forty = tracks(40).stream().map(Track::uri).toList();
        List<SpotifyUri> more = tracks(41).stream().map(Track::uri).toList();

        assertThat(among(alice, forty)).isEmpty();
        assertThatThrownBy(() -> spotify.library().among(alice, more)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> spotify.library().save(alice, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> spotify.library().remove(alice, List.of(uri(Kind.CHAPTER, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_made_up_token_changes_nothing() {
        spotify.likes(ALICE, List.of(saved(1)));
        List<SpotifyUri> song = List.of(track(1).uri());

        assertRefused(spotify.library().save(forged(alice), song), Refusal.TokenRejected.class);
        assertRefused(spotify.library().remove(forged(alice), song), Refusal.TokenRejected.class);
        assertRefused(spotify.library().among(forged(alice), song), Refusal.TokenRejected.class);

        assertThat(among(alice, song)).isEqualTo(Set.copyOf(song));
    }

    private Page<SavedThing> kept(SavedKind kind, Window window) {
        return given(spotify.library().saved(alice, kind, window));
    }

    private Set<SpotifyUri> among(Permit permit, List<SpotifyUri> things) {
        return given(spotify.library().among(permit, things));
    }

    private Page<SavedTrack> liked(Window window) {
        return given(spotify.library().likedSongs(alice, window));
    }
}
