package dev.spotifymcp.spotify.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.SpotifyGrant;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoubtingMassRefusals {

    private static final Answer<SpotifyGrant> DEAD = Answer.refused(new Refusal.ReconnectRequired());
    private static final Answer<SpotifyGrant> DOWN = Answer.refused(new Refusal.SpotifyUnavailable());
    private static final Answer<SpotifyGrant> RENEWED =
            Answer.given(new SpotifyGrant(new SpotifyToken("new"), Duration.ofHours(1), Set.of(), null));

    private final MassRefusals refusals = new MassRefusals();

    @Test
    void one_user_who_is_refused_is_believed_to_be() {
        assertThat(refusals.judged(DEAD)).isEqualTo(DEAD);
    }

    @Test
    void that_all_are_refused_at_once_is_an_outage() {
        come(MassRefusals.CREDIBLE, DEAD);

        assertThat(refusals.judged(DEAD)).isEqualTo(DOWN);
    }

    @Test
    void refusals_among_renewals_are_believed_however_many_they_become() {
        for (int round = 0; round < 100; round++) {
            assertThat(refusals.judged(DEAD)).isEqualTo(DEAD);
            assertThat(refusals.judged(RENEWED)).isEqualTo(RENEWED);
        }
    }

    @Test
    void however_long_it_lasted_some_renewals_end_the_doubt() {
        come(1_000, DEAD);

        come(MassRefusals.CREDIBLE + 1, RENEWED);

        assertThat(refusals.judged(DEAD)).isEqualTo(DEAD);
    }

    @Test
    void other_troubles_say_nothing_about_consents() {
        come(1_000, DOWN);

        assertThat(refusals.judged(DEAD)).isEqualTo(DEAD);
    }

    private void come(int times, Answer<SpotifyGrant> answer) {
        IntStream.range(0, times).forEach(each -> refusals.judged(answer));
    }
}
