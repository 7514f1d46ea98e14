package dev.spotifymcp.spotify.library;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.saved;
import static dev.spotifymcp.application.Samples.savedTracks;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.spotify.Answers.assertRefused;
import static dev.spotifymcp.spotify.Answers.given;
import static dev.spotifymcp.spotify.Answers.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.answer.Refusal.AppProblem;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.spotify.SimulatedSpotify;
import dev.spotifymcp.spotify.simulator.traffic.RequestLog;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingLikedSongs {

    private static final int PEOPLE = 40;

    private final SimulatedSpotify spotify = SimulatedSpotify.inDevelopmentMode();

    @AfterEach
    void close() {
        spotify.close();
    }

    @Test
    void songs_that_have_gone_leave_a_hole() {
        spotify.simulator()
                .faults()
                .always(
                        "/v1/me/tracks",
                        saying(
                                "{\"total\":80,\"next\":\"https://x\",\"items\":[null,{\"track\":null},{\"added_at\":1}]}"));

        Page<SavedTrack> page = given(spotify.library().likedSongs(spotify.permitOf(ALICE), new Window(0, 3)));

        assertThat(page).isEqualTo(new Page<SavedTrack>(List.of(), 80, 0, 3));
    }

    @Test
    void an_offset_beyond_anything_is_refused_by_name() {
        assertRefused(
                spotify.library().likedSongs(spotify.permitOf(ALICE), new Window(2_000_000_000, 20)),
                new Refusal.InvalidArgument("offset", "is outside of what Spotify allows"));
    }

    @Test
    void who_is_not_on_the_apps_list_is_told_so() {
        Permit alice = spotify.permitOf(ALICE);
        Permit bob = spotify.permitOf(BOB);
        spotify.simulator().apps().bar(SimulatedSpotify.APP, "alice");

        assertRefused(
                spotify.library().likedSongs(alice, first(1)),
                new Refusal.AppNotAllowed(AppProblem.USER_NOT_ON_ALLOWLIST));
        given(spotify.library().likedSongs(bob, first(1)));
    }

    @Test
    void an_app_whose_owner_has_no_premium_serves_nobody_until_they_have() {
        Permit alice = spotify.permitOf(ALICE);
        spotify.simulator().apps().lapse(SimulatedSpotify.APP);

        assertRefused(
                spotify.library().likedSongs(alice, first(1)),
                new Refusal.AppNotAllowed(AppProblem.OWNER_NEEDS_PREMIUM));

        spotify.simulator().apps().restore(SimulatedSpotify.APP);
        given(spotify.library().likedSongs(alice, first(1)));
    }

    @Test
    void many_at_once_each_get_their_own() {
        List<SpotifyProfile> people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> new SpotifyProfile(
                        new SpotifyAccountId("account" + number), "person" + number, "Person " + number))
                .toList();
        people.forEach(person -> spotify.likes(person, List.of(saved(people.indexOf(person) + 1))));
        List<Permit> permits = people.stream().map(spotify::permitOf).toList();

        List<Page<SavedTrack>> pages =
                Crowd.of(PEOPLE, number -> given(spotify.library().likedSongs(permits.get(number), first(20))));

        for (int number = 0; number < PEOPLE; number++) {
            assertThat(pages.get(number).items()).extracting(SavedTrack::track).containsExactly(track(number + 1));
        }
        assertThat(spotify.simulator().log().entries())
                .extracting(RequestLog.Entry::listener)
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().map(SpotifyProfile::userName).toList());
    }

    @Test
    void connections_are_used_again() {
        spotify.likes(ALICE, savedTracks(1));
        Permit alice = spotify.permitOf(ALICE);

        for (int call = 0; call < 20; call++) {
            given(spotify.library().likedSongs(alice, first(1)));
        }

        assertThat(spotify.simulator().log().entries())
                .extracting(RequestLog.Entry::connection)
                .hasSize(20)
                .containsOnly(spotify.simulator().log().entries().getFirst().connection());
    }
}
