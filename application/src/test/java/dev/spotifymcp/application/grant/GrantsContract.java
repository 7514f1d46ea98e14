package dev.spotifymcp.application.grant;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.account.StoresContract;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.Grant;
import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.grant.IssuedCode;
import dev.spotifymcp.domain.grant.IssuedCode.State;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.OAuthRefreshToken;
import dev.spotifymcp.domain.grant.TokenLine;
import dev.spotifymcp.domain.grant.TokenLine.Verdict;
import dev.spotifymcp.domain.grant.TokenLine.Verdict.Renewed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Grants} promises. */
public abstract class GrantsContract extends StoresContract {

    private final OAuthClient client = GrantSamples.client();
    private final OAuthClient otherClient = GrantSamples.client();

    @BeforeEach
    void two_clients_are_known() {
        stores.oauthClients().keep(client);
        stores.oauthClients().keep(otherClient);
    }

    @Test
    void a_code_comes_back_as_it_was_issued_even_when_it_has_expired() {
        IssuedCode code = issued(alice);

        assertThat(grants().findCode(code.code())).contains(code);
        assertThat(grants().findCode(GrantSamples.code(client.id(), alice).code()))
                .isEmpty();
    }

    @Test
    void a_code_is_no_grant() {
        IssuedCode code = issued(alice);

        assertThat(grants().isLive(code.grant(), NOON)).isFalse();
        assertThat(grants().of(alice, NOON)).isEmpty();
    }

    @Test
    void a_redeemed_code_is_a_grant_and_known_as_redeemed_as_long_as_that_lives() {
        IssuedCode code = issued(alice);
        Grant grant = redeemed(code);
        Instant last = grant.expiresAt().minusMillis(1);

        assertThat(grants().isLive(grant.id(), last)).isTrue();
        assertThat(grants().findFamily(grant.line().family())).contains(grant);
        assertThat(grants().purge(last)).isZero();
        assertThat(grants().findCode(code.code()).map(IssuedCode::state)).contains(State.REDEEMED);
    }

    @Test
    void a_code_is_redeemed_once() {
        IssuedCode code = issued(alice);
        Grant first = redeemed(code);

        assertThat(grants().redeem(code.code(), Grant.of(code, GrantSamples.refreshToken(), NOON)))
                .isFalse();

        assertThat(grants().findFamily(first.line().family())).contains(first);
    }

    @Test
    void of_sixty_who_redeem_one_code_at_once_one_wins() {
        IssuedCode code = issued(alice);
        var offers = Stream.generate(() -> Grant.of(code, GrantSamples.refreshToken(), NOON))
                .limit(60)
                .toList();

        var won = Crowd.of(60, caller -> grants().redeem(code.code(), offers.get(caller)));

        assertThat(won).filteredOn(winner -> winner).hasSize(1);
        assertThat(offers)
                .filteredOn(offer -> grants().findFamily(offer.line().family()).isPresent())
                .containsExactly(offers.get(won.indexOf(true)));
    }

    @Test
    void a_code_that_has_gone_is_not_redeemed() {
        IssuedCode code = issued(alice);
        grants().revoke(code.grant());

        assertThat(grants().redeem(code.code(), Grant.of(code, GrantSamples.refreshToken(), NOON)))
                .isFalse();

        assertThat(grants().isLive(code.grant(), NOON)).isFalse();
    }

    @Test
    void a_line_advances_step_by_step_and_comes_back_as_it_was_stored() {
        OAuthRefreshToken first = GrantSamples.refreshToken();
        Grant grant = redeemed(issued(alice), first);
        Renewed second = renewed(grant.line(), first, NOON.plusSeconds(1));
        Renewed repeated = renewed(second.line(), first, NOON.plusSeconds(2));

        assertThat(grants().advance(grant.line(), grant.with(second.line(), NOON.plusSeconds(1))))
                .isTrue();
        assertThat(grants().advance(second.line(), grant.with(repeated.line(), NOON.plusSeconds(2))))
                .isTrue();

        assertThat(grants().findFamily(grant.line().family()))
                .contains(grant.with(repeated.line(), NOON.plusSeconds(2)));
        assertThat(repeated.line().repeats()).isEqualTo(1);
    }

    @Test
    void a_line_that_has_moved_on_is_not_advanced_again() {
        OAuthRefreshToken first = GrantSamples.refreshToken();
        Grant grant = redeemed(issued(alice), first);
        Grant winner = grant.with(renewed(grant.line(), first, NOON).line(), NOON);
        Grant loser = grant.with(renewed(grant.line(), first, NOON).line(), NOON.plusSeconds(1));
        grants().advance(grant.line(), winner);

        assertThat(grants().advance(grant.line(), loser)).isFalse();

        assertThat(grants().findFamily(grant.line().family())).contains(winner);
    }

    @Test
    void of_sixty_who_advance_one_line_at_once_one_wins() {
        OAuthRefreshToken first = GrantSamples.refreshToken();
        Grant grant = redeemed(issued(alice), first);
        var offers = Stream.generate(
                        () -> grant.with(renewed(grant.line(), first, NOON).line(), NOON))
                .limit(60)
                .toList();

        var won = Crowd.of(60, caller -> grants().advance(grant.line(), offers.get(caller)));

        assertThat(won).filteredOn(winner -> winner).hasSize(1);
        assertThat(grants().findFamily(grant.line().family())).contains(offers.get(won.indexOf(true)));
    }

    @Test
    void of_sixty_who_repeat_one_answer_at_once_one_wins() {
        OAuthRefreshToken first = GrantSamples.refreshToken();
        Grant grant = redeemed(issued(alice), first);
        TokenLine rotated = renewed(grant.line(), first, NOON).line();
        grants().advance(grant.line(), grant.with(rotated, NOON));
        Grant again = grant.with(renewed(rotated, first, NOON).line(), NOON);

        var won = Crowd.of(60, caller -> grants().advance(rotated, again));

        assertThat(won).filteredOn(winner -> winner).hasSize(1);
        assertThat(grants().findFamily(grant.line().family())).contains(again);
    }

    @Test
    void of_a_hundred_who_refresh_with_one_token_at_once_whoever_gets_a_token_gets_the_one_that_lives() {
        OAuthRefreshToken first = GrantSamples.refreshToken();
        Grant grant = redeemed(issued(alice), first);

        var answers = Crowd.of(100, caller -> refreshed(first));

        var given = answers.stream().flatMap(Optional::stream).toList();
        assertThat(given).hasSize(1 + TokenLine.MOST_REPEATS);
        assertThat(given)
                .allSatisfy(
                        token -> assertThat(grants().findFamily(token.family().hash())
                                        .map(found -> found.line().current()))
                                .contains(token.link().hash()));
        assertThat(grants().isLive(grant.id(), NOON)).isTrue();
    }

    @Test
    void a_revoked_grant_is_gone_with_its_code_and_its_tokens_and_others_are_not() {
        IssuedCode code = issued(alice);
        Grant revoked = redeemed(code);
        Grant kept = redeemed(issued(alice));

        grants().revoke(revoked.id());

        assertThat(grants().isLive(revoked.id(), NOON)).isFalse();
        assertThat(grants().findCode(code.code())).isEmpty();
        assertThat(grants().findFamily(revoked.line().family())).isEmpty();
        assertThat(grants().advance(revoked.line(), revoked)).isFalse();
        assertThat(grants().isLive(kept.id(), NOON)).isTrue();
    }

    @Test
    void grants_are_listed_oldest_first_while_they_live_and_to_their_user_only() {
        Grant second = redeemed(GrantSamples.code(client.id(), alice, NOON.plusSeconds(2)));
        Grant first = redeemed(GrantSamples.code(client.id(), alice, NOON.plusSeconds(1)));
        redeemed(issued(bob));

        assertThat(grants().of(alice, NOON)).containsExactly(first, second);
        assertThat(grants().of(alice, first.expiresAt())).isEmpty();
    }

    @Test
    void revoking_a_client_ends_all_that_this_user_granted_it_and_nothing_else() {
        Grant laptop = redeemed(issued(alice));
        Grant desktop = redeemed(issued(alice));
        Grant ofAnotherClient = redeemed(GrantSamples.code(otherClient.id(), alice));
        Grant ofAnotherUser = redeemed(issued(bob));

        grants().revokeClient(alice, laptop.id());

        assertThat(live(laptop, desktop, ofAnotherClient, ofAnotherUser))
                .containsExactly(ofAnotherClient, ofAnotherUser);
    }

    @Test
    void nobody_revokes_what_another_granted() {
        Grant ofBob = redeemed(issued(bob));
        Grant ofAlice = redeemed(issued(alice));

        grants().revokeClient(alice, ofBob.id());

        assertThat(live(ofBob, ofAlice)).containsExactly(ofBob, ofAlice);
    }

    @Test
    void a_user_can_end_everything_they_granted() {
        Grant one = redeemed(issued(alice));
        Grant other = redeemed(GrantSamples.code(otherClient.id(), alice));
        Grant ofBob = redeemed(issued(bob));

        grants().revokeAll(alice);

        assertThat(live(one, other, ofBob)).containsExactly(ofBob);
    }

    @Test
    void what_a_user_granted_leaves_with_them() {
        IssuedCode code = issued(alice);
        Grant grant = redeemed(issued(alice));

        stores.users().delete(alice);

        assertThat(grants().isLive(grant.id(), NOON)).isFalse();
        assertThat(grants().findFamily(grant.line().family())).isEmpty();
        assertThat(grants().findCode(code.code())).isEmpty();
    }

    @Test
    void in_the_name_of_a_user_or_client_that_has_gone_no_code_is_kept() {
        stores.users().delete(bob);
        IssuedCode ofNobody = issued(bob);
        IssuedCode forNobody = GrantSamples.code(OAuthClientId.fresh(SECRETS), alice);
        grants().issue(forNobody);

        assertThat(grants().findCode(ofNobody.code())).isEmpty();
        assertThat(grants().findCode(forNobody.code())).isEmpty();
    }

    @Test
    void a_purge_forgets_unredeemed_codes_soon_and_grants_at_their_end() {
        IssuedCode unredeemed = issued(alice);
        Grant grant = redeemed(issued(alice));

        assertThat(grants().purge(unredeemed.expiresAt())).isEqualTo(1);
        assertThat(grants().findCode(unredeemed.code())).isEmpty();
        assertThat(grants().isLive(grant.id(), NOON)).isTrue();

        assertThat(grants().purge(grant.expiresAt())).isEqualTo(1);
        assertThat(grants().findFamily(grant.line().family())).isEmpty();
    }

    private Grants grants() {
        return stores.grants();
    }

    private IssuedCode issued(UserId user) {
        IssuedCode code = GrantSamples.code(client.id(), user);
        grants().issue(code);
        return code;
    }

    private Grant redeemed(IssuedCode code) {
        return redeemed(code, GrantSamples.refreshToken());
    }

    private Grant redeemed(IssuedCode code, OAuthRefreshToken first) {
        if (grants().findCode(code.code()).isEmpty()) {
            grants().issue(code);
        }
        Grant grant = Grant.of(code, first, NOON);
        assertThat(grants().redeem(code.code(), grant)).isTrue();
        return grant;
    }

    /** Judges anew whenever somebody else was faster, as whoever serves clients has to. */
    private Optional<OAuthRefreshToken> refreshed(OAuthRefreshToken token) {
        Grant grant = grants().findFamily(token.family().hash()).orElseThrow();
        return switch (grant.line().present(token, GrantSamples.salt(), NOON)) {
            case Renewed(var line, var successor) ->
                grants().advance(grant.line(), grant.with(line, NOON)) ? Optional.of(successor) : refreshed(token);
            case Verdict.Spent spent -> Optional.empty();
            case Verdict.Reused reused -> throw new AssertionError("nobody stole anything");
        };
    }

    private static Renewed renewed(TokenLine line, OAuthRefreshToken token, Instant now) {
        return (Renewed) line.present(token, GrantSamples.salt(), now);
    }

    private List<Grant> live(Grant... candidates) {
        return Stream.of(candidates)
                .filter(grant -> grants().isLive(grant.id(), NOON))
                .toList();
    }
}
