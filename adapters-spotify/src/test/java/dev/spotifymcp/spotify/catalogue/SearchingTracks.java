package dev.spotifymcp.spotify.catalogue;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.spotify.Answers.assertRefused;
import static dev.spotifymcp.spotify.Answers.given;
import static dev.spotifymcp.spotify.Answers.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.spotify.SimulatedSpotify;
import dev.spotifymcp.spotify.simulator.accounts.Fields;
import dev.spotifymcp.spotify.simulator.api.Quirk;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchingTracks {

    private static final String SEARCH = "/v1/search";

    private final SimulatedSpotify spotify = SimulatedSpotify.inDevelopmentMode();
    private final Permit alice = spotify.permitOf(ALICE);

    @AfterEach
    void close() {
        spotify.close();
    }

    @Test
    void in_development_mode_fifty_results_are_five_pages() {
        spotify.has(tracks(60));

        given(search("song", first(50)));

        assertThat(pagesAsked()).containsExactly("0+10", "10+10", "20+10", "30+10", "40+10");
    }

    @Test
    void no_more_is_asked_for_than_is_wanted() {
        spotify.has(tracks(60));

        given(search("song", new Window(7, 13)));

        assertThat(pagesAsked()).containsExactly("7+10", "17+3");
    }

    @Test
    void in_extended_mode_fifty_results_are_one_page() {
        try (var extended = SimulatedSpotify.inExtendedMode()) {
            extended.has(tracks(60));

            var answer = extended.catalogue().searchTracks(extended.permitOf(ALICE), new TrackQuery("song", first(50)));

            assertThat(given(answer).items()).hasSize(50);
            assertThat(extended.simulator().log().count("GET", SEARCH)).isEqualTo(1);
        }
    }

    @Test
    void the_search_stops_asking_when_spotify_has_no_more() {
        spotify.has(tracks(12));

        given(search("song", first(50)));

        assertThat(pagesAsked()).containsExactly("0+10", "10+10");
    }

    @Test
    void holes_are_left_out_and_counted_as_read() {
        spotify.has(tracks(30));
        spotify.simulator().quirks().show(Quirk.HOLES_IN_SEARCHES);

        Page<Track> page = given(search("song", first(20)));

        assertThat(page.items()).hasSize(14).doesNotContain(track(3), track(6)).contains(track(1), track(20));
        assertThat(page.total()).isEqualTo(30);
        assertThat(page.nextOffset()).hasValue(20);
    }

    @Test
    void behind_the_thousandth_result_there_is_nothing_to_ask_for() {
        assertRefused(
                search("song", new Window(1000, 5)),
                new Refusal.InvalidArgument("offset", "must be below 1000, where Spotify's searches end"));

        assertThat(spotify.simulator().log().entries()).isEmpty();
    }

    @Test
    void a_window_over_the_thousandth_result_ends_there() {
        spotify.has(tracks(1200));

        Page<Track> page = given(search("song", new Window(990, 50)));

        assertThat(page.items()).hasSize(10);
        assertThat(page.total()).isEqualTo(1200);
        assertThat(page.nextOffset()).isEmpty();
        assertThat(pagesAsked()).containsExactly("990+10");
    }

    @Test
    void one_refused_page_refuses_the_search() {
        spotify.has(tracks(60));
        spotify.simulator().faults().next(1, SEARCH, new Fault.Late(Duration.ZERO));
        spotify.simulator().faults().always(SEARCH, Fault.quotaExhausted(Duration.ofHours(13)));

        assertRefused(search("song", first(50)), new Refusal.QuotaExhausted(Duration.ofHours(13)));
    }

    @Test
    void a_link_to_the_next_page_that_leads_elsewhere_is_not_followed() {
        spotify.simulator().faults().always(SEARCH, saying("""
                               {"tracks":{"items":[null],"total":500,"offset":0,"limit":10,
                                "next":"%s/stolen?offset=10"}}
                               """.formatted(
                        spotify.simulator().apiUrl())));

        Page<Track> page = given(search("song", first(20)));

        assertThat(page).isEqualTo(new Page<Track>(List.of(), 500, 0, 20));
        assertThat(pagesAsked()).containsExactly("0+10", "10+10");
        assertThat(spotify.simulator().log().count("GET", "/v1/stolen")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"text\"",
                "null",
                "{\"tracks\":null}",
                "{\"tracks\":{\"items\":null,\"total\":1}}",
                "{\"tracks\":{\"items\":{},\"total\":1}}",
                "{\"tracks\":{\"items\":[]}}",
                "{\"tracks\":{\"items\":[],\"total\":\"many\"}}"
            })
    void what_is_no_page_is_no_answer(String json) {
        spotify.simulator().faults().always(SEARCH, saying(json));

        assertRefused(search("song", first(5)), new Refusal.SpotifyUnavailable());
    }

    @Test
    void results_that_cannot_be_read_are_holes() {
        spotify.simulator().faults().always(SEARCH, saying("""
                               {"tracks":{"next":null,"total":7,"items":[
                                 null, 7, {}, {"uri":"spotify:track:../../me"}, {"uri":null,"name":"x"},
                                 {"uri":"spotify:album:tra0000000000000000001","album":{}},
                                 {"uri":"spotify:track:tra0000000000000000001","name":null,"artists":null,"extra":[[]],
                                  "duration_ms":null,"explicit":null,
                                  "album":{"uri":"spotify:album:alb0000000000000000001"}}]}}
                               """));

        Page<Track> page = given(search("song", first(10)));

        assertThat(page.items()).singleElement().satisfies(track -> {
            assertThat(track.uri()).hasToString("spotify:track:tra0000000000000000001");
            assertThat(track.name()).isEmpty();
            assertThat(track.artists()).isEmpty();
            assertThat(track.length()).isZero();
        });
        assertThat(page.nextOffset()).isEmpty();
    }

    private Answer<Page<Track>> search(String words, Window window) {
        return spotify.catalogue().searchTracks(alice, new TrackQuery(words, window));
    }

    /** Offset and limit of each page that was asked for. */
    private List<String> pagesAsked() {
        return spotify.simulator().log().entries(entry -> entry.path().equals(SEARCH)).stream()
                .map(entry -> Fields.of(entry.query()))
                .map(query -> query.get("offset") + "+" + query.get("limit"))
                .toList();
    }
}
