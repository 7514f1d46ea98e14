package dev.spotifymcp.spotify.catalogue;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.spotify.catalogue.Readers.CAROL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Contents;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.spotify.simulator.api.Quirk;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is old but at hand is not sent again, if Spotify says that it still holds. */
class ConfirmingAnswers {

    private static final Duration AS_LONG_AS_SPOTIFY_SAYS = Duration.ofMinutes(10);

    private final Readers readers = Readers.ofALargeApp();

    @BeforeEach
    void stock() {
        readers.has(tracks(1));
    }

    @AfterEach
    void close() {
        readers.close();
    }

    @Test
    void an_answer_holds_as_long_as_spotify_says_and_is_then_confirmed_without_being_sent() {
        Answer<Page<Thing>> first = album();
        readers.clock.advance(AS_LONG_AS_SPOTIFY_SAYS.minusMillis(1));
        album();
        assertThat(readers.answers()).containsExactly("200");

        readers.clock.advance(Duration.ofMillis(1));

        assertThat(album()).isEqualTo(first);
        assertThat(readers.answers()).containsExactly("304");
        readers.clock.advance(AS_LONG_AS_SPOTIFY_SAYS.minusMillis(1));
        assertThat(album()).isEqualTo(first);
        assertThat(readers.answers()).isEmpty();
    }

    @Test
    void what_has_changed_is_sent_anew() {
        album();
        readers.has(List.of(onTheSameAlbum(track(9))));
        readers.clock.advance(AS_LONG_AS_SPOTIFY_SAYS);

        Answer<Page<Thing>> second = album();

        assertThat(readers.answers()).containsExactly("200", "200");
        assertThat(second.map(Page::total)).isEqualTo(Answer.given(2));
    }

    @Test
    void what_nobody_has_asked_for_for_an_hour_is_forgotten() {
        album();
        readers.clock.advance(AS_LONG_AS_SPOTIFY_SAYS.plus(Kept.STALE));

        album();

        assertThat(readers.answers()).containsExactly("200", "200");
    }

    @Test
    void what_was_anothers_alone_is_not_confirmed_to_be_ones_own() {
        readers.simulator.quirks().show(Quirk.NOTHING_MAY_BE_KEPT);
        album();
        readers.simulator.quirks().hide(Quirk.NOTHING_MAY_BE_KEPT);
        readers.clock.advance(Duration.ofSeconds(30));

        readers.catalogue.contents(readers.permit(CAROL), tracksOnIt());

        assertThat(readers.answers()).containsExactly("200", "200");
    }

    private static Track onTheSameAlbum(Track other) {
        return new Track(
                other.uri(), other.name(), other.artists(), track(1).album(), other.length(), other.explicit());
    }

    private Answer<Page<Thing>> album() {
        return readers.catalogue.contents(readers.permit(ALICE), tracksOnIt());
    }

    private static Contents tracksOnIt() {
        return new Contents(track(1).album().uri(), Set.of(Contents.Group.ALBUM), first(10));
    }
}
