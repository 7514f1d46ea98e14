package dev.spotifymcp.application.grant;

import static dev.spotifymcp.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.grant.SigningKeyText;
import dev.spotifymcp.domain.grant.SigningKeys;
import dev.spotifymcp.domain.grant.SigningKeyset;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** What {@link SigningKeys} promises. */
public abstract class SigningKeysContract {

    protected abstract SigningKeys keys();

    @Test
    void there_are_none_at_first() {
        assertThat(keys().find()).isEmpty();
    }

    @Test
    void the_first_comes_back_as_it_was_kept() {
        SigningKeyset first = SigningKeyset.first(new SigningKeyText("{\"key\":\"" + "x".repeat(2_000) + "\"}"), NOON);

        assertThat(keys().keep(first)).isEqualTo(first);

        assertThat(keys().find()).contains(first);
    }

    @Test
    void a_successor_takes_the_place_of_the_one_before_it() {
        SigningKeyset first = keys().keep(SigningKeyset.first(new SigningKeyText("first"), NOON));
        SigningKeyset second = first.changedTo(new SigningKeyText("second"), NOON.plusSeconds(1));

        assertThat(keys().keep(second)).isEqualTo(second);

        assertThat(keys().find()).contains(second);
    }

    @Test
    void whoever_comes_late_gets_what_the_other_has_kept() {
        SigningKeyset first = keys().keep(SigningKeyset.first(new SigningKeyText("first"), NOON));
        SigningKeyset second = keys().keep(first.changedTo(new SigningKeyText("second"), NOON));

        assertThat(keys().keep(first.changedTo(new SigningKeyText("late"), NOON)))
                .isEqualTo(second);
        assertThat(keys().keep(SigningKeyset.first(new SigningKeyText("later still"), NOON)))
                .isEqualTo(second);

        assertThat(keys().find()).contains(second);
    }

    @Test
    void replicas_that_start_at_the_same_moment_agree_on_one() {
        var answers = Crowd.of(
                50, replica -> keys().keep(SigningKeyset.first(new SigningKeyText("replica " + replica), NOON)));

        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(keys().find()).contains(answers.getFirst());
    }
}
