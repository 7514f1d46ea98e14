package dev.spotifymcp.spotify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;

/** What the tests of all ideas say about answers. */
public final class Answers {

    private Answers() {}

    /** What was given; a refusal fails the test. */
    public static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(var value) -> value;
            case Answer.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    public static void assertRefused(Answer<?> answer, Refusal why) {
        assertThat(answer).isEqualTo(Answer.refused(why));
    }

    /** Spotify answers with this JSON, whatever it is. */
    public static Fault saying(String json) {
        return new Fault.Instead(SimulatedReply.text(200, json));
    }
}
