package dev.spotifymcp.spotify.catalogue;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.spotify.Answers.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.catalogue.Fact;
import dev.spotifymcp.domain.catalogue.Fact.Subject;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.spotify.SimulatedSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where Spotify grants the operator's app more, a user's own app is still as small as any. */
class ServingLargeAndSmallApps {

    private final Readers readers = Readers.ofALargeApp();

    @AfterEach
    void close() {
        readers.close();
    }

    @Test
    void a_large_app_gets_fifty_results_at_once_and_a_small_one_ten() {
        readers.has(tracks("Halo", 50));

        assertThat(found(SimulatedSpotify.APP)).isEqualTo(50);
        assertThat(readers.answers()).hasSize(1);
        assertThat(found(SimulatedSpotify.OWN_APP)).isEqualTo(50);
        assertThat(readers.answers()).hasSize(5);
    }

    @Test
    void the_old_shape_of_playlists_is_read_like_the_new_one() {
        var playlist = playlist(1, ALICE, 3);
        readers.simulator.world().owns(readers.listener(ALICE), playlist, items(tracks(3)));

        var told = given(
                readers.catalogue.look(readers.permit(ALICE), playlist.id().uri()));

        assertThat(told.facts()).contains(new Fact.Amount(Subject.ITEM_COUNT, 3));
    }

    @Test
    void an_album_does_not_count_its_tracks_twice() {
        readers.has(tracks(1));

        var told = given(
                readers.catalogue.look(readers.permit(ALICE), track(1).album().uri()));

        assertThat(told.facts())
                .contains(new Fact.Amount(Subject.TOTAL_TRACKS, 1))
                .noneMatch(fact -> fact.subject() == Subject.ITEM_COUNT);
    }

    private int found(ClientId app) {
        var halo = new TrackQuery("halo", first(50));
        return given(readers.catalogue.searchTracks(readers.permit(ALICE, app), halo))
                .items()
                .size();
    }
}
