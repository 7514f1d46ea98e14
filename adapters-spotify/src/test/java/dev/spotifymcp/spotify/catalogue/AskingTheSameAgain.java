package dev.spotifymcp.spotify.catalogue;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.application.spotify.FakeSpotify;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.domain.catalogue.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A minute long, the same person is told the same without Spotify being asked again. */
class AskingTheSameAgain {

    private static final Refusal BUSY = new Refusal.Busy();

    private final MovableClock clock = new MovableClock(NOON);
    private final FakeSpotify spotify = new FakeSpotify();
    private final Catalogue catalogue = new RememberedCatalogue(spotify.catalogue(), clock);
    private final UserId alice = aUserId();

    @Test
    void the_same_search_is_asked_once_a_minute() {
        spotify.has(tracks("Halo", 1));
        Answer<Page<Track>> first = search(alice, "halo");
        spotify.refuses(BUSY);

        assertThat(search(alice, "halo")).isEqualTo(first);
        clock.advance(RememberedCatalogue.GOOD_FOR);
        assertThat(search(alice, "halo")).isEqualTo(Answer.refused(BUSY));
    }

    @Test
    void another_person_another_word_and_another_window_are_other_searches() {
        search(alice, "halo");
        spotify.refuses(BUSY);

        assertThat(search(aUserId(), "halo")).isEqualTo(Answer.refused(BUSY));
        assertThat(search(alice, "hello")).isEqualTo(Answer.refused(BUSY));
        assertThat(catalogue.searchTracks(permit(alice), new TrackQuery("halo", new Window(5, 5))))
                .isEqualTo(Answer.refused(BUSY));
    }

    @Test
    void a_look_at_the_same_thing_is_remembered_too() {
        spotify.has(tracks(1));
        var first = catalogue.look(permit(alice), track(1).uri());
        spotify.refuses(BUSY);

        assertThat(catalogue.look(permit(alice), track(1).uri())).isEqualTo(first);
        assertThat(catalogue.look(permit(aUserId()), track(1).uri())).isEqualTo(Answer.refused(BUSY));
    }

    @Test
    void a_refusal_is_not_remembered() {
        spotify.refuses(BUSY);
        search(alice, "halo");
        spotify.recovers();

        assertThat(search(alice, "halo")).isEqualTo(Answer.given(new Page<Track>(List.of(), 0, 0, 0)));
    }

    private Answer<Page<Track>> search(UserId user, String words) {
        return catalogue.searchTracks(permit(user), new TrackQuery(words, first(5)));
    }

    private Permit permit(UserId user) {
        Permit permit = spotify.permitOf(ALICE);
        return new Permit(user, permit.app(), permit.token(), permit.deadline());
    }
}
