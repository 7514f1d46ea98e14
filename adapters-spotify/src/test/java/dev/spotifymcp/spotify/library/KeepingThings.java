package dev.spotifymcp.spotify.library;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.savedThing;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.application.Samples.uri;
import static dev.spotifymcp.spotify.Answers.assertRefused;
import static dev.spotifymcp.spotify.Answers.given;
import static dev.spotifymcp.spotify.Answers.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.SavedKind;
import dev.spotifymcp.domain.library.SavedThing;
import dev.spotifymcp.spotify.SimulatedSpotify;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeepingThings {

    private static final String LIBRARY = "/v1/me/library";

    private final SimulatedSpotify spotify = SimulatedSpotify.inDevelopmentMode();
    private final Permit alice = spotify.permitOf(ALICE);

    @AfterEach
    void close() {
        spotify.close();
    }

    @Test
    void names_stand_in_the_query_all_forty_of_them() {
        List<SpotifyUri> forty = tracks(40).stream().map(Track::uri).toList();
        spotify.has(tracks(40));

        given(spotify.library().save(alice, forty));

        assertThat(spotify.simulator().log().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.method()).isEqualTo("PUT");
            assertThat(entry.query()).startsWith("uris=spotify%3Atrack%3A").contains("%2C");
        });
        assertThat(given(spotify.library().among(alice, forty))).hasSize(40);
    }

    @Test
    void which_consent_is_missing_depends_on_the_kind_of_thing() {
        Permit less = spotify.permitOf(ALICE, SpotifyScope.READ_PRIVATE_PROFILE);

        assertRefused(
                spotify.library().save(less, List.of(track(1).uri())), new Refusal.ScopeMissing("user-library-modify"));
        assertRefused(
                spotify.library().save(less, List.of(uri(Kind.ARTIST, 1))),
                new Refusal.ScopeMissing("user-follow-modify"));
        assertRefused(
                spotify.library().among(less, List.of(uri(Kind.PLAYLIST, 1))),
                new Refusal.ScopeMissing("playlist-read-private"));
    }

    @Test
    void fewer_answers_than_questions_are_no_answer() {
        spotify.simulator().faults().always(LIBRARY + "/contains", saying("[true]"));

        assertRefused(
                spotify.library().among(alice, List.of(track(1).uri(), track(2).uri())),
                new Refusal.SpotifyUnavailable());
    }

    @Test
    void a_change_whose_answer_was_lost_is_made_once_and_its_fate_unknown() {
        spotify.has(tracks(1));
        spotify.simulator().faults().next(1, LIBRARY, new Fault.AnswerLost());

        assertRefused(spotify.library().save(alice, List.of(track(1).uri())), new Refusal.OutcomeUnknown());

        assertThat(spotify.simulator().log().count("PUT", LIBRARY)).isEqualTo(1);
    }

    @Test
    void artists_are_read_by_cursor_as_far_as_the_window_reaches() {
        List<SavedThing> artists = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> savedThing(Kind.ARTIST, number))
                .toList();
        spotify.saves(ALICE, artists);

        assertThat(given(spotify.library().saved(alice, SavedKind.ARTISTS, new Window(95, 10)))
                        .items())
                .isEqualTo(artists.subList(95, 105));

        assertThat(spotify.simulator().log().entries())
                .extracting(entry -> entry.query().replaceAll(".*after=", ""))
                .hasSize(3)
                .endsWith(artists.get(49).uri().id(), artists.get(99).uri().id());
    }

    @Test
    void a_cursor_that_leads_nowhere_ends_the_list() {
        spotify.simulator()
                .faults()
                .always(
                        "/v1/me/following",
                        saying("{\"artists\":{\"total\":9,\"next\":\"https://x\",\"items\":[null]}}"));

        assertThat(given(spotify.library().saved(alice, SavedKind.ARTISTS, first(5)))
                        .items())
                .isEmpty();
    }

    @Test
    void an_audiobook_that_comes_bare_is_read_as_well() {
        spotify.simulator().faults().always("/v1/me/audiobooks", saying("""
                {"total":1,"next":null,"items":[{"uri":"spotify:audiobook:aud0000000000000000001",
                 "name":"Book","authors":[{"name":"Author"}]}]}
                """));

        assertThat(given(spotify.library().saved(alice, SavedKind.AUDIOBOOKS, first(5)))
                        .items())
                .containsExactly(new SavedThing(uri(Kind.AUDIOBOOK, 1), "Book", List.of("Author"), ""));
    }
}
