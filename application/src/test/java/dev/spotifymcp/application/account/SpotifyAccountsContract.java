package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.spotify.SpotifyContract;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.domain.account.RefreshToken;
import dev.spotifymcp.domain.account.SpotifyAccounts;
import dev.spotifymcp.domain.account.SpotifyCode;
import dev.spotifymcp.domain.account.SpotifyGrant;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.answer.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@link SpotifyAccounts} promises. */
public abstract class SpotifyAccountsContract extends SpotifyContract {

    private final CodeVerifier verifier = new CodeVerifier(SECRETS.secret());
    private final LoginState state = new LoginState(SECRETS.secret());

    @Test
    void the_consent_page_names_app_state_and_challenge_but_not_the_verifier() {
        String page = accounts().consentPage(accounts().app(), state, verifier).toString();

        assertThat(page)
                .contains(accounts().app().value(), state.reveal(), verifier.challenge())
                .doesNotContain(verifier.reveal());
    }

    @Test
    void a_code_is_redeemed_for_tokens_of_the_one_who_consented() {
        SpotifyGrant grant = given(
                accounts().redeem(accounts().app(), consent(ALICE, accounts().app()), verifier));

        assertThat(grant.refreshToken()).isPresent();
        assertThat(grant.lifetime()).isPositive().isLessThanOrEqualTo(Duration.ofHours(1));
        assertThat(grant.scopes()).contains("user-library-read");
        assertThat(given(accounts().whoIs(accounts().app(), grant.token()))).isEqualTo(ALICE);
    }

    @Test
    void a_code_is_not_redeemed_with_another_verifier() {
        SpotifyCode code = consent(ALICE, accounts().app());

        var answer = accounts().redeem(accounts().app(), code, new CodeVerifier(SECRETS.secret()));

        assertRefused(answer, Refusal.ReconnectRequired.class);
    }

    @Test
    void a_code_is_redeemed_once() {
        SpotifyCode code = consent(ALICE, accounts().app());
        given(accounts().redeem(accounts().app(), code, verifier));

        assertRefused(accounts().redeem(accounts().app(), code, verifier), Refusal.ReconnectRequired.class);
    }

    @Test
    void a_made_up_code_is_not_redeemed() {
        var answer = accounts().redeem(accounts().app(), new SpotifyCode("made-up"), verifier);

        assertRefused(answer, Refusal.ReconnectRequired.class);
    }

    @Test
    void a_persons_own_app_serves_as_well() {
        SpotifyGrant grant = given(accounts().redeem(spotify.ownApp(), consent(BOB, spotify.ownApp()), verifier));

        SpotifyGrant fresh = given(accounts().refresh(spotify.ownApp(), refreshToken(grant)));

        assertThat(given(accounts().whoIs(spotify.ownApp(), fresh.token()))).isEqualTo(BOB);
    }

    @Test
    void what_one_app_was_given_is_worth_nothing_through_another() {
        SpotifyCode code = consent(ALICE, spotify.ownApp());
        SpotifyGrant grant = loggedIn(ALICE);

        assertRefused(accounts().redeem(accounts().app(), code, verifier), Refusal.ReconnectRequired.class);
        assertRefused(accounts().refresh(spotify.ownApp(), refreshToken(grant)), Refusal.ReconnectRequired.class);
    }

    @Test
    void a_refresh_brings_a_new_token_and_usually_no_new_refresh_token() {
        SpotifyGrant grant = loggedIn(ALICE);

        SpotifyGrant fresh = given(accounts().refresh(accounts().app(), refreshToken(grant)));

        assertThat(fresh.token()).isNotEqualTo(grant.token());
        assertThat(fresh.refreshToken()).isEmpty();
        assertThat(given(accounts().whoIs(accounts().app(), fresh.token()))).isEqualTo(ALICE);
    }

    @Test
    void a_refresh_token_that_is_not_replaced_serves_again() {
        SpotifyGrant grant = loggedIn(ALICE);
        given(accounts().refresh(accounts().app(), refreshToken(grant)));

        SpotifyGrant fresh = given(accounts().refresh(accounts().app(), refreshToken(grant)));

        assertThat(given(accounts().whoIs(accounts().app(), fresh.token()))).isEqualTo(ALICE);
    }

    @Test
    void a_refresh_token_that_is_replaced_is_worth_nothing_and_its_successor_serves() {
        spotify.rotatesRefreshTokens();
        SpotifyGrant grant = loggedIn(ALICE);

        SpotifyGrant second = given(accounts().refresh(accounts().app(), refreshToken(grant)));

        assertThat(refreshToken(second)).isNotEqualTo(refreshToken(grant));
        assertRefused(accounts().refresh(accounts().app(), refreshToken(grant)), Refusal.ReconnectRequired.class);
        SpotifyGrant third = given(accounts().refresh(accounts().app(), refreshToken(second)));
        assertThat(given(accounts().whoIs(accounts().app(), third.token()))).isEqualTo(ALICE);
    }

    @Test
    void a_withdrawn_consent_asks_for_a_new_one_and_concerns_nobody_else() {
        SpotifyGrant alices = loggedIn(ALICE);
        SpotifyGrant bobs = loggedIn(BOB);

        spotify.withdrawsConsent(ALICE);

        assertRefused(accounts().refresh(accounts().app(), refreshToken(alices)), Refusal.ReconnectRequired.class);
        given(accounts().refresh(accounts().app(), refreshToken(bobs)));
    }

    @Test
    void a_made_up_refresh_token_asks_for_a_new_consent() {
        var answer = accounts().refresh(accounts().app(), new RefreshToken("made-up"));

        assertRefused(answer, Refusal.ReconnectRequired.class);
    }

    @Test
    void a_made_up_token_is_nobodys() {
        assertRefused(accounts().whoIs(accounts().app(), new SpotifyToken("made-up")), Refusal.TokenRejected.class);
    }

    private SpotifyAccounts accounts() {
        return spotify.accounts();
    }

    private SpotifyCode consent(SpotifyProfile listener, ClientId app) {
        return spotify.consents(listener, accounts().consentPage(app, state, verifier));
    }

    private SpotifyGrant loggedIn(SpotifyProfile listener) {
        return given(
                accounts().redeem(accounts().app(), consent(listener, accounts().app()), verifier));
    }

    private static RefreshToken refreshToken(SpotifyGrant grant) {
        return grant.refreshToken().orElseThrow();
    }
}
