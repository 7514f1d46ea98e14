package dev.spotifymcp.spotify.catalogue;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.episode;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.spotify.Answers.given;
import static dev.spotifymcp.spotify.catalogue.Readers.CAROL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.catalogue.Contents;
import dev.spotifymcp.domain.catalogue.Fact;
import dev.spotifymcp.domain.catalogue.Fact.Subject;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Thing;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is somebody's own is told to nobody else, though they ask the same, from the same country, at the same moment. */
class KeepingWhatIsPersonal {

    private final Readers readers = Readers.ofALargeApp();

    @AfterEach
    void close() {
        readers.close();
    }

    @Test
    void how_far_somebody_has_heard_an_episode_is_told_to_them_alone() {
        readers.has(List.of(episode(1)));
        readers.listener(ALICE).hasHeard(episode(1).uri(), Duration.ofSeconds(61));

        assertThat(look(ALICE, episode(1).uri()).facts()).contains(heard(61_000));
        assertThat(look(CAROL, episode(1).uri()).facts()).contains(heard(0));
        assertThat(firstOf(ALICE, episode(1).show().uri()).facts()).contains(heard(61_000));
        assertThat(firstOf(CAROL, episode(1).show().uri()).facts()).contains(heard(0));
    }

    @Test
    void how_far_they_have_is_at_most_a_minute_old() {
        readers.has(List.of(episode(1)));
        look(ALICE, episode(1).uri());
        readers.listener(ALICE).hasHeard(episode(1).uri(), Duration.ofSeconds(61));

        readers.clock.advance(Duration.ofMinutes(1));

        assertThat(look(ALICE, episode(1).uri()).facts()).contains(heard(61_000));
    }

    @Test
    void a_look_at_a_playlist_is_not_shared() {
        var playlist = playlist(1, ALICE, 2);
        readers.simulator.world().owns(readers.listener(ALICE), playlist, items(tracks(2)));

        look(ALICE, playlist.id().uri());
        look(CAROL, playlist.id().uri());

        assertThat(readers.answers()).hasSize(2);
    }

    /** Whatever new kind there will be: as long as its answers can tell how far somebody has heard, they are theirs. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void only_what_cannot_have_been_heard_half_is_shared(Kind kind) {
        Readership readership = new Look(new SpotifyUri(kind, "0123456789ABCDEFabcdef")).readership();

        assertThat(readership == Readership.ONE_LISTENER)
                .isEqualTo(Set.of(Kind.EPISODE, Kind.CHAPTER, Kind.PLAYLIST).contains(kind));
    }

    private Thing look(SpotifyProfile listener, SpotifyUri uri) {
        return given(readers.catalogue.look(readers.permit(listener), uri));
    }

    private Thing firstOf(SpotifyProfile listener, SpotifyUri show) {
        var episodes = new Contents(show, Set.of(Contents.Group.ALBUM), first(5));
        return given(readers.catalogue.contents(readers.permit(listener), episodes))
                .items()
                .getFirst();
    }

    private static Fact heard(int millis) {
        return new Fact.Amount(Subject.RESUME_POSITION_MS, millis);
    }
}
