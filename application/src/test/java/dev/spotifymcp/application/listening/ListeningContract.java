package dev.spotifymcp.application.listening;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.spotify.SpotifyContract;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.listening.Heard;
import dev.spotifymcp.domain.listening.Recently;
import dev.spotifymcp.domain.listening.Recently.Span;
import dev.spotifymcp.domain.listening.TopQuery;
import dev.spotifymcp.domain.listening.TopQuery.Range;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link dev.spotifymcp.domain.listening.Listening} promises. */
public abstract class ListeningContract extends SpotifyContract {

    private static final Instant EVENING = Instant.parse("2026-11-21T20:00:00.123Z");

    @Test
    void what_was_heard_lately_comes_latest_first() {
        spotify.hears(ALICE, heard(3));

        assertThat(recently(new Span.Latest(), 2)).isEqualTo(heard(3).subList(0, 2));
    }

    @Test
    void it_is_told_from_a_moment_backwards_or_forwards() {
        spotify.hears(ALICE, heard(3));
        Instant second = heard(3).get(1).at();

        assertThat(recently(new Span.Before(second), 20)).containsExactly(heard(3).get(2));
        assertThat(recently(new Span.After(second), 20)).containsExactly(heard(3).get(0));
    }

    @Test
    void who_has_heard_nothing_is_told_nothing() {
        assertThat(recently(new Span.Latest(), 20)).isEmpty();
        assertThat(top(Kind.TRACK).items()).isEmpty();
    }

    @Test
    void what_is_heard_most_comes_first() {
        spotify.hearsMost(ALICE, tracks(60));

        assertThat(top(Kind.TRACK).items())
                .extracting(Thing::uri)
                .startsWith(track(1).uri(), track(2).uri())
                .hasSize(55);
        assertThat(top(Kind.TRACK).total()).isEqualTo(60);
        assertThat(top(Kind.ARTIST).items()).extracting(Thing::name).startsWith("Artist 1", "The Guest", "Artist 2");
    }

    @Test
    void nobody_is_told_what_another_hears() {
        spotify.hears(ALICE, heard(3));

        assertThat(given(spotify.listening().recently(bob, new Recently(new Span.Latest(), 5))))
                .isEmpty();
    }

    @Test
    void a_made_up_token_is_rejected() {
        assertRefused(
                spotify.listening().recently(forged(alice), new Recently(new Span.Latest(), 5)),
                Refusal.TokenRejected.class);
    }

    private static List<Heard> heard(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Heard(track(number), EVENING.minus(Duration.ofMinutes(4L * number))))
                .toList();
    }

    private List<Heard> recently(Span span, int limit) {
        return given(spotify.listening().recently(alice, new Recently(span, limit)));
    }

    private Page<Thing> top(Kind kind) {
        return given(spotify.listening().top(alice, new TopQuery(kind, Range.SHORT_TERM, first(55))));
    }
}
