package dev.spotifymcp.application.spotify;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of all ports to Spotify begin with: two listeners who have consented. */
public abstract class SpotifyContract {

    protected SpotifyWorld spotify;
    protected Permit alice;
    protected Permit bob;

    /** A world nobody has arranged anything in. */
    protected abstract SpotifyWorld freshWorld();

    @BeforeEach
    void two_listeners_have_consented() {
        spotify = freshWorld();
        alice = spotify.permitOf(ALICE);
        bob = spotify.permitOf(BOB);
    }

    /** The permit, with a token that Spotify never gave. */
    protected static Permit forged(Permit permit) {
        return new Permit(permit.user(), permit.app(), new SpotifyToken("made-up"), permit.deadline());
    }

    /** What was given; a refusal fails the test. */
    protected static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(var value) -> value;
            case Answer.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    protected static void assertRefused(Answer<?> answer, Class<? extends Refusal> why) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(why));
    }
}
