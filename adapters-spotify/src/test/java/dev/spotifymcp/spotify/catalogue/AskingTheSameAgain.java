package dev.spotifymcp.spotify.catalogue;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.spotify.simulator.api.Quirk;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** For a while, the same person is told the same without Spotify being asked again. */
class AskingTheSameAgain {

    private final Readers readers = Readers.ofASmallApp();

    @AfterEach
    void close() {
        readers.close();
    }

    @Test
    void the_same_search_is_asked_once_a_minute() {
        readers.has(tracks("Halo", 3));
        Answer<Page<Track>> first = search(ALICE, "halo", first(5));

        assertThat(search(ALICE, "halo", first(5))).isEqualTo(first);
        assertThat(readers.answers()).containsExactly("200");
        readers.clock.advance(Duration.ofMinutes(1));
        assertThat(search(ALICE, "halo", first(5))).isEqualTo(first);
        assertThat(readers.answers()).hasSize(1);
    }

    @Test
    void another_person_another_word_and_another_window_are_other_searches() {
        search(ALICE, "halo", first(5));
        search(BOB, "halo", first(5));
        search(ALICE, "hello", first(5));
        search(ALICE, "halo", new Window(5, 5));

        assertThat(readers.answers()).hasSize(4);
    }

    @Test
    void what_may_not_be_kept_is_kept_for_a_minute_and_no_longer() {
        readers.simulator.quirks().show(Quirk.NOTHING_MAY_BE_KEPT);
        readers.has(tracks(1));
        look(ALICE);

        readers.clock.advance(Duration.ofSeconds(59));
        look(ALICE);
        assertThat(readers.answers()).containsExactly("200");
        readers.clock.advance(Duration.ofSeconds(1));
        look(ALICE);
        assertThat(readers.answers()).containsExactly("200");
    }

    @Test
    void a_refusal_is_not_remembered() {
        readers.has(tracks(1));
        readers.simulator.faults().next(1, "/v1/tracks", Fault.broken(500, "Server error."));

        assertThat(look(ALICE)).isEqualTo(Answer.refused(new Refusal.SpotifyUnavailable()));
        assertThat(look(ALICE)).isInstanceOf(Answer.Given.class);
    }

    private Answer<?> look(SpotifyProfile listener) {
        return readers.catalogue.look(readers.permit(listener), track(1).uri());
    }

    private Answer<Page<Track>> search(SpotifyProfile listener, String words, Window window) {
        return readers.catalogue.searchTracks(readers.permit(listener), new TrackQuery(words, window));
    }
}
