package dev.spotifymcp.domain.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.grant.TokenLine.Verdict;
import dev.spotifymcp.domain.grant.TokenLine.Verdict.Renewed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** One line of refresh tokens, and those who come with its tokens. */
class RotatingTokens {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final SecretSource SECRETS = SecretSource.secure();

    private final OAuthRefreshToken first = OAuthRefreshToken.fresh(SECRETS);
    private final TokenLine line = TokenLine.startingWith(first);

    @Example
    void each_use_brings_a_successor_that_can_be_used() {
        Renewed second = renewed(line, first, NOON);
        Renewed third = renewed(second.line(), second.successor(), NOON.plusSeconds(600));

        assertThat(third.successor()).isNotEqualTo(second.successor()).isNotEqualTo(first);
        assertThat(renewed(third.line(), third.successor(), NOON.plusSeconds(1_200)))
                .isNotNull();
    }

    @Example
    void whose_answer_was_lost_gets_it_again() {
        Renewed lost = renewed(line, first, NOON);

        Renewed again = renewed(lost.line(), first, NOON.plusSeconds(29));

        assertThat(again.successor()).isEqualTo(lost.successor());
        assertThat(renewed(again.line(), again.successor(), NOON.plusSeconds(30)))
                .isNotNull();
    }

    @Example
    void an_answer_is_given_again_once_and_a_burst_is_no_theft() {
        TokenLine again =
                renewed(renewed(line, first, NOON).line(), first, NOON).line();

        assertThat(present(again, first, NOON.plusSeconds(29))).isEqualTo(new Verdict.Spent());
    }

    @Example
    void asking_again_does_not_prolong_the_grace() {
        TokenLine again = renewed(renewed(line, first, NOON).line(), first, NOON.plusSeconds(29))
                .line();

        assertThat(present(again, first, NOON.plusSeconds(30))).isEqualTo(new Verdict.Reused());
    }

    @Example
    void a_retired_token_that_comes_after_the_grace_is_a_reuse() {
        TokenLine rotated = renewed(line, first, NOON).line();

        assertThat(present(rotated, first, NOON.plusSeconds(30))).isEqualTo(new Verdict.Reused());
    }

    @Example
    void a_retired_token_whose_successor_was_used_is_a_reuse_even_at_once() {
        Renewed second = renewed(line, first, NOON);
        TokenLine third = renewed(second.line(), second.successor(), NOON).line();

        assertThat(present(third, first, NOON)).isEqualTo(new Verdict.Reused());
    }

    @Example
    void a_made_up_token_of_the_family_is_a_reuse_from_the_first_on() {
        var madeUp = new OAuthRefreshToken(
                first.family(), OAuthRefreshToken.fresh(SECRETS).link());

        assertThat(present(line, madeUp, NOON)).isEqualTo(new Verdict.Reused());
    }

    @Example
    void what_is_stored_gives_no_token_away() {
        Renewed second = renewed(line, first, NOON);

        assertThat(second.line().toString())
                .doesNotContain(first.link().reveal())
                .doesNotContain(first.family().reveal())
                .doesNotContain(second.successor().link().reveal());
    }

    /** Whoever comes when with whichever token there ever was: never are there two that live. */
    @Property
    void there_is_never_more_than_one_living_token(
            @ForAll List<@IntRange(max = 20) Integer> choices, @ForAll List<@IntRange(max = 20) Integer> pauses) {
        List<OAuthRefreshToken> known = new ArrayList<>(List.of(first));
        TokenLine current = line;
        Instant now = NOON;
        for (int i = 0; i < choices.size() && i < pauses.size(); i++) {
            now = now.plusSeconds(pauses.get(i));
            OAuthRefreshToken chosen = known.get(choices.get(i) % known.size());
            if (present(current, chosen, now) instanceof Renewed renewed) {
                current = renewed.line();
                known.add(renewed.successor());
            }
            TokenLine then = current;
            assertThat(known.stream()
                            .distinct()
                            .filter(token -> then.current().equals(token.link().hash())))
                    .hasSize(1);
        }
    }

    private static Verdict present(TokenLine line, OAuthRefreshToken token, Instant now) {
        return line.present(token, new RotationSalt(SECRETS.secret()), now);
    }

    private static Renewed renewed(TokenLine line, OAuthRefreshToken token, Instant now) {
        assertThat(present(line, token, now)).isInstanceOf(Renewed.class);
        return (Renewed) present(line, token, now);
    }
}
