package dev.spotifymcp.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Answering {

    private static final Answer<Integer> REFUSED = Answer.refused(new Refusal.NotConnected());

    @Test
    void what_is_given_goes_on() {
        assertThat(Answer.given(20).map(value -> value + 1)).isEqualTo(Answer.given(21));
        assertThat(Answer.given(20).then(value -> Answer.given(value + 1))).isEqualTo(Answer.given(21));
    }

    @Test
    void what_is_given_can_still_be_refused_later() {
        assertThat(Answer.given(20).then(value -> REFUSED)).isEqualTo(REFUSED);
    }

    @Test
    void a_refusal_ends_the_story() {
        assertThat(REFUSED.<Integer>map(value -> {
                    throw new AssertionError("the story went on");
                }))
                .isEqualTo(REFUSED);
        assertThat(REFUSED.<Integer>then(value -> {
                    throw new AssertionError("the story went on");
                }))
                .isEqualTo(REFUSED);
    }
}
