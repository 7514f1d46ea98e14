package dev.spotifymcp.spotify.catalogue;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.domain.catalogue.Window;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A minute long, the same person is told the same without Spotify being asked again. */
class AskingTheSameAgain {

    private final MovableClock clock = new MovableClock(NOON);
    private final List<TrackQuery> asked = new ArrayList<>();
    private Answer<Page<Track>> answer = Answer.given(new Page<>(List.of(track(1)), 1, 0, 1));
    private final Catalogue catalogue = new RememberedCatalogue(
            (permit, query) -> {
                asked.add(query);
                return answer;
            },
            clock);
    private final UserId alice = aUserId();

    @Test
    void the_same_search_is_asked_once_a_minute() {
        Answer<Page<Track>> first = search(alice, "halo");
        Answer<Page<Track>> second = search(alice, "halo");

        assertThat(second).isEqualTo(first);
        assertThat(asked).hasSize(1);
        clock.advance(RememberedCatalogue.GOOD_FOR);
        search(alice, "halo");
        assertThat(asked).hasSize(2);
    }

    @Test
    void another_person_another_word_and_another_window_are_other_searches() {
        search(alice, "halo");

        search(aUserId(), "halo");
        search(alice, "hello");
        catalogue.searchTracks(permit(alice), new TrackQuery("halo", new Window(5, 5)));

        assertThat(asked).hasSize(4);
    }

    @Test
    void a_refusal_is_not_remembered() {
        answer = Answer.refused(new Refusal.Busy());
        search(alice, "halo");
        answer = Answer.given(new Page<>(List.of(), 0, 0, 0));

        assertThat(search(alice, "halo")).isEqualTo(answer);
    }

    private Answer<Page<Track>> search(UserId user, String words) {
        return catalogue.searchTracks(permit(user), new TrackQuery(words, first(5)));
    }

    private static Permit permit(UserId user) {
        return new Permit(user, new ClientId("app"), new SpotifyToken("token"), NOON);
    }
}
