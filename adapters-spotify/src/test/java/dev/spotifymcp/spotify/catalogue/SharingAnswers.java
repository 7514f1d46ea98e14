package dev.spotifymcp.spotify.catalogue;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.spotify.Answers.assertRefused;
import static dev.spotifymcp.spotify.Answers.given;
import static dev.spotifymcp.spotify.catalogue.Readers.CAROL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Contents;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Market;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.catalogue.ThingQuery;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.spotify.SimulatedSpotify;
import dev.spotifymcp.spotify.simulator.api.Quirk;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Spotify has told one person is told to another where it is the same for both. */
class SharingAnswers {

    private static final SpotifyUri TRACK = track(1).uri();
    private static final SpotifyUri ALBUM = track(1).album().uri();
    private static final SpotifyUri ARTIST = track(1).artists().getFirst().uri();

    private final Readers readers = Readers.ofALargeApp();

    @BeforeEach
    void stock() {
        readers.has(tracks(3));
    }

    @AfterEach
    void close() {
        readers.close();
    }

    @Test
    void two_at_home_in_one_country_share_tracks_albums_and_what_is_in_them() {
        List<Answer<?>> alices = everything(ALICE);
        int asked = readers.answers().size();

        assertThat(everything(CAROL)).isEqualTo(alices);
        assertThat(asked).isEqualTo(alices.size());
        assertThat(readers.answers()).isEmpty();
    }

    @Test
    void two_at_home_in_two_countries_share_only_what_is_the_same_everywhere() {
        everything(ALICE);
        readers.answers();

        everything(BOB);

        assertThat(readers.answers()).hasSize(everything(BOB).size() - 1);
    }

    @Test
    void nobody_is_told_of_what_only_another_country_has() {
        readers.simulator.world().recordings().sellOnlyIn(TRACK, "DE");
        look(ALICE, TRACK);

        assertRefused(look(BOB, TRACK), new Refusal.NotFound("track"));
        assertThat(given(look(CAROL, TRACK)).uri()).isEqualTo(TRACK);
    }

    @Test
    void searches_are_not_shared_since_spotify_makes_them_for_the_person() {
        var halo = new TrackQuery("halo", first(5), new Market.Country("DE"));
        readers.catalogue.searchTracks(readers.permit(ALICE), halo);
        readers.catalogue.searchTracks(readers.permit(CAROL), halo);

        var things = new ThingQuery("halo", List.of(Kind.ARTIST), first(5), new Market.Home());
        readers.catalogue.search(readers.permit(ALICE), things);
        readers.catalogue.search(readers.permit(CAROL), things);

        assertThat(readers.answers()).hasSize(4);
    }

    @Test
    void what_spotify_calls_private_is_for_who_asked() {
        readers.simulator.quirks().show(Quirk.NOTHING_MAY_BE_KEPT);

        look(ALICE, ARTIST);
        look(CAROL, ARTIST);
        assertThat(readers.answers()).hasSize(2);

        look(ALICE, ARTIST);
        look(CAROL, ARTIST);
        assertThat(readers.answers()).isEmpty();
    }

    @Test
    void where_people_live_is_asked_once_a_day() {
        everything(ALICE);
        everything(ALICE);

        assertThat(readers.simulator.log().count("GET", "/v1/me")).isEqualTo(1);
    }

    @Test
    void who_brings_an_app_has_a_small_one_that_is_not_told_where_people_live() {
        readers.catalogue.look(readers.permit(ALICE, SimulatedSpotify.OWN_APP), TRACK);
        readers.catalogue.look(readers.permit(CAROL, SimulatedSpotify.OWN_APP), TRACK);
        assertThat(readers.answers()).hasSize(2);

        readers.catalogue.look(readers.permit(ALICE, SimulatedSpotify.OWN_APP), ARTIST);
        readers.catalogue.look(readers.permit(BOB), ARTIST);
        assertThat(readers.answers()).hasSize(1);
        assertThat(readers.simulator.log().count("GET", "/v1/me")).isZero();
    }

    private List<Answer<?>> everything(SpotifyProfile listener) {
        return List.of(
                look(listener, ARTIST),
                look(listener, TRACK),
                look(listener, ALBUM),
                contents(listener, ALBUM),
                contents(listener, ARTIST));
    }

    private Answer<Thing> look(SpotifyProfile listener, SpotifyUri uri) {
        return readers.catalogue.look(readers.permit(listener), uri);
    }

    private Answer<?> contents(SpotifyProfile listener, SpotifyUri container) {
        return readers.catalogue.contents(
                readers.permit(listener), new Contents(container, Set.of(Contents.Group.ALBUM), first(5)));
    }
}
