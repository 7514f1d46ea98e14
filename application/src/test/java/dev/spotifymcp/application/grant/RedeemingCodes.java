package dev.spotifymcp.application.grant;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.AuthorizationCode;
import dev.spotifymcp.domain.grant.ClientAuthentication;
import dev.spotifymcp.domain.grant.ClientProof;
import dev.spotifymcp.domain.grant.Grant;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.IssuedTokens;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.OAuthClientSecret;
import dev.spotifymcp.domain.grant.OAuthError;
import dev.spotifymcp.domain.grant.PresentedClient;
import dev.spotifymcp.domain.grant.Ruling;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Codes, those they were issued to, and those who got hold of one. */
class RedeemingCodes {

    private final Stage stage = Stage.atNoon();
    private final AuthorizationJourney journey = AuthorizationJourney.on(stage);
    private final UserId alice = stage.connected(ALICE);

    @Test
    void a_code_brings_what_was_agreed_to_and_nothing_else() {
        IssuedTokens issued = journey.tokensFrom(alice, "scope", "spotify.read spotify.library.write");

        assertThat(issued.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.LIBRARY_WRITE);
        assertThat(issued.expiresIn()).isEqualTo(Duration.ofMinutes(10));
        assertThat(journey.claims(issued)).satisfies(claims -> {
            assertThat(claims.caller()).isEqualTo(new Caller(alice, issued.scopes()));
            assertThat(claims.client()).isEqualTo(journey.client.id());
            assertThat(claims.audience()).isEqualTo(GrantSamples.MCP);
            assertThat(claims.issuedAt()).isEqualTo(NOON.truncatedTo(ChronoUnit.SECONDS));
        });
        assertThat(journey.isLive(issued)).isTrue();
    }

    @Test
    void a_replay_by_whoever_holds_the_verifier_ends_the_grant() {
        AuthorizationCode code = journey.codeFrom(alice);
        IssuedTokens issued = AuthorizationJourney.given(journey.redeem(code));

        assertThat(why(journey.redeem(code))).isInstanceOf(GrantRefusal.CodeReplayed.class);

        assertThat(journey.isLive(issued)).isFalse();
        assertThat(why(journey.refresh(issued.refreshToken()))).isEqualTo(new GrantRefusal.UnknownToken());
    }

    @Test
    void a_replay_is_noticed_however_late_it_comes() {
        AuthorizationCode code = journey.codeFrom(alice);
        IssuedTokens issued = AuthorizationJourney.given(journey.redeem(code));
        stage.clock().advance(Duration.ofDays(30));

        assertThat(why(journey.redeem(code))).isInstanceOf(GrantRefusal.CodeReplayed.class);

        assertThat(journey.isLive(issued)).isFalse();
    }

    @Test
    void of_sixty_who_redeem_one_code_at_once_one_gets_tokens_and_then_nobody_has_any() {
        AuthorizationCode code = journey.codeFrom(alice);

        var rulings = Crowd.of(60, caller -> journey.redeem(code));

        assertThat(rulings).filteredOn(Ruling.Granted.class::isInstance).hasSize(1);
        assertThat(rulings)
                .filteredOn(Ruling.Refused.class::isInstance)
                .allSatisfy(ruling -> assertThat(why(ruling).error()).isEqualTo(OAuthError.INVALID_GRANT));
        assertThat(stage.stores().grants().of(alice, NOON)).isEmpty();
    }

    @Test
    void whoever_found_a_code_can_neither_use_nor_spoil_it() {
        AuthorizationCode code = journey.codeFrom(alice);
        OAuthClient evil = GrantSamples.client();
        stage.stores().oauthClients().keep(evil);

        assertThat(why(journey.redeemAs(evil.id(), code))).isInstanceOf(GrantRefusal.CodeOfAnotherClient.class);
        assertThat(why(journey.redeem(code, "redirect_uri", "https://evil.example/cb")))
                .isInstanceOf(GrantRefusal.CodeForAnotherRedirect.class);
        assertThat(why(journey.redeem(code, "resource", "https://evil.example/mcp")))
                .isEqualTo(new GrantRefusal.WrongResource());
        assertThat(why(journey.redeem(code, "code_verifier", "w".repeat(43))))
                .isInstanceOf(GrantRefusal.WrongVerifier.class);
        assertThat(why(journey.redeem(code, "code_verifier", ""))).isEqualTo(new GrantRefusal.UnusableVerifier());
        assertThat(why(journey.redeem(code, "code_verifier", GrantSamples.CHALLENGE.value())))
                .isInstanceOf(GrantRefusal.WrongVerifier.class);

        assertThat(journey.redeem(code)).isInstanceOf(Ruling.Granted.class);
    }

    @Test
    void nor_can_they_end_the_grant_that_came_from_it() {
        AuthorizationCode code = journey.codeFrom(alice);
        IssuedTokens issued = AuthorizationJourney.given(journey.redeem(code));
        OAuthClient evil = GrantSamples.client();
        stage.stores().oauthClients().keep(evil);

        journey.redeemAs(evil.id(), code);
        journey.redeem(code, "code_verifier", "w".repeat(43));
        journey.redeem(new AuthorizationCode(code.reveal().substring(1) + "x"));

        assertThat(journey.isLive(issued)).isTrue();
    }

    @Test
    void a_made_up_code_brings_nothing() {
        assertThat(why(journey.redeem(new AuthorizationCode(SECRETS.secret()))))
                .isEqualTo(new GrantRefusal.UnknownCode());
    }

    @Test
    void a_code_is_over_after_sixty_seconds() {
        AuthorizationCode early = journey.codeFrom(alice);
        stage.clock().advance(Duration.ofSeconds(59));
        assertThat(journey.redeem(early)).isInstanceOf(Ruling.Granted.class);

        AuthorizationCode late = journey.codeFrom(alice);
        stage.clock().advance(Duration.ofSeconds(60));
        assertThat(why(journey.redeem(late))).isInstanceOf(GrantRefusal.CodeExpired.class);
    }

    @Test
    void a_client_of_the_newest_rules_may_leave_the_redirect_out() {
        assertThat(journey.redeem(journey.codeFrom(alice), "redirect_uri", "")).isInstanceOf(Ruling.Granted.class);
    }

    @Test
    void every_refusal_of_a_code_sounds_the_same() {
        AuthorizationCode code = journey.codeFrom(alice);

        assertThat(List.of(
                        why(journey.redeem(code, "code_verifier", "w".repeat(43))),
                        why(journey.redeem(code, "redirect_uri", "https://evil.example/cb")),
                        why(journey.redeem(new AuthorizationCode("made up")))))
                .extracting(GrantRefusal::error)
                .containsOnly(OAuthError.INVALID_GRANT);
    }

    @Test
    void a_client_has_to_prove_itself_as_it_registered() {
        var secret = new OAuthClientSecret(SECRETS.secret());
        OAuthClient confidential =
                GrantSamples.client(OAuthClientId.fresh(SECRETS), new ClientAuthentication.SecretInBody(secret.hash()));
        stage.stores().oauthClients().keep(confidential);
        var nothing = AuthorizationJourney.parameters(Map.of("grant_type", "authorization_code"));

        for (ClientProof proof : List.of(
                new ClientProof.Nothing(),
                new ClientProof.InHeader(secret),
                new ClientProof.InBody(new OAuthClientSecret("guess")))) {
            assertThat(why(journey.tokens.issue(new PresentedClient(confidential.id(), proof), nothing)))
                    .isEqualTo(new GrantRefusal.WrongClientProof());
        }
        assertThat(why(journey.tokens.issue(
                        new PresentedClient(confidential.id(), new ClientProof.InBody(secret)), nothing)))
                .isEqualTo(new GrantRefusal.MissingParameter("code"));
        assertThat(why(journey.redeemAs(OAuthClientId.fresh(SECRETS), new AuthorizationCode("any"))))
                .isEqualTo(new GrantRefusal.UnknownClient());
    }

    @Test
    void a_client_whose_time_is_over_is_unknown_before_it_is_forgotten() {
        stage.clock().advance(OAuthClient.UNUSED_LIFETIME);

        assertThat(why(journey.redeem(new AuthorizationCode("any")))).isEqualTo(new GrantRefusal.UnknownClient());
    }

    @Test
    void no_other_kind_of_grant_is_given() {
        for (String type :
                List.of("password", "client_credentials", "implicit", "urn:ietf:params:oauth:grant-type:device_code")) {
            assertThat(why(journey.redeem(new AuthorizationCode("any"), "grant_type", type)))
                    .isEqualTo(new GrantRefusal.UnsupportedGrantType());
        }
    }

    @Test
    void a_client_that_is_used_is_not_forgotten_before_its_grants() {
        IssuedTokens issued = journey.tokensFrom(alice);
        stage.clock().advance(Grant.LIFETIME.minusSeconds(1));

        stage.stores().oauthClients().purge(stage.clock().instant());

        assertThat(journey.isLive(issued)).isTrue();
    }

    private static GrantRefusal why(Ruling<?> ruling) {
        return AuthorizationJourney.why(ruling);
    }
}
