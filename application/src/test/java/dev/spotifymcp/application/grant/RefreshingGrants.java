package dev.spotifymcp.application.grant;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.domain.grant.ClientProof;
import dev.spotifymcp.domain.grant.Consent;
import dev.spotifymcp.domain.grant.Grant;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.IssuedCode;
import dev.spotifymcp.domain.grant.IssuedTokens;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.OAuthClients;
import dev.spotifymcp.domain.grant.OAuthError;
import dev.spotifymcp.domain.grant.OAuthRefreshToken;
import dev.spotifymcp.domain.grant.PresentedClient;
import dev.spotifymcp.domain.grant.ResourceIndicator;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.domain.grant.TokenLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Refresh tokens, their clients, and thieves. */
class RefreshingGrants {

    private final Stage stage = Stage.atNoon();
    private final AuthorizationJourney journey = AuthorizationJourney.on(stage);
    private final UserId alice = stage.connected(ALICE);
    private final IssuedTokens first = journey.tokensFrom(alice);

    @Test
    void a_client_goes_on_for_ninety_days_from_token_to_token_and_no_longer() {
        IssuedTokens current = first;
        for (int day = 1; day < 90; day++) {
            stage.clock().advance(Duration.ofDays(1));
            current = given(journey.refresh(current.refreshToken()));
        }
        stage.clock().advance(Duration.ofDays(1));

        assertThat(why(journey.refresh(current.refreshToken()))).isInstanceOf(GrantRefusal.GrantExpired.class);
        assertThat(journey.isLive(current)).isFalse();
    }

    @Test
    void an_access_token_does_not_outlive_its_grant() {
        stage.clock().advance(Grant.LIFETIME.minusSeconds(60));

        assertThat(given(journey.refresh(first.refreshToken())).expiresIn()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void a_lost_answer_can_be_asked_for_again() {
        IssuedTokens lost = given(journey.refresh(first.refreshToken()));
        stage.clock().advance(Duration.ofSeconds(29));

        IssuedTokens again = given(journey.refresh(first.refreshToken()));

        assertThat(again.refreshToken()).isEqualTo(lost.refreshToken());
        assertThat(journey.refresh(again.refreshToken())).isInstanceOf(Ruling.Granted.class);
    }

    @Test
    void a_retired_token_after_the_grace_ends_the_grant_for_thief_and_owner() {
        IssuedTokens owners = given(journey.refresh(first.refreshToken()));
        stage.clock().advance(Duration.ofSeconds(30));

        assertThat(why(journey.refresh(first.refreshToken()))).isInstanceOf(GrantRefusal.TokenReused.class);

        assertThat(journey.isLive(owners)).isFalse();
        assertThat(why(journey.refresh(owners.refreshToken()))).isEqualTo(new GrantRefusal.UnknownToken());
    }

    @Test
    void a_token_two_generations_old_ends_the_grant_even_within_the_grace() {
        IssuedTokens second = given(journey.refresh(first.refreshToken()));
        IssuedTokens third = given(journey.refresh(second.refreshToken()));

        assertThat(why(journey.refresh(first.refreshToken()))).isInstanceOf(GrantRefusal.TokenReused.class);

        assertThat(journey.isLive(third)).isFalse();
    }

    @Test
    void of_a_hundred_who_refresh_at_once_some_get_the_one_living_token_and_nothing_breaks() {
        var rulings = Crowd.of(100, caller -> journey.refresh(first.refreshToken()));

        var living = rulings.stream()
                .flatMap(ruling -> ruling instanceof Ruling.Granted<IssuedTokens>(var issued)
                        ? Stream.of(issued.refreshToken())
                        : Stream.of())
                .toList();
        assertThat(living).hasSize(1 + TokenLine.MOST_REPEATS);
        assertThat(Set.copyOf(living)).hasSize(1);
        assertThat(rulings)
                .filteredOn(Ruling.Refused.class::isInstance)
                .allSatisfy(ruling -> assertThat(why(ruling)).isInstanceOf(GrantRefusal.TokenSpent.class));
        assertThat(journey.refresh(living.getFirst())).isInstanceOf(Ruling.Granted.class);
    }

    @Test
    void another_client_can_neither_use_nor_spoil_a_token() {
        OAuthClient evil = GrantSamples.client();
        stage.stores().oauthClients().keep(evil);

        assertThat(why(journey.refreshAs(evil.id(), first.refreshToken())))
                .isInstanceOf(GrantRefusal.TokenOfAnotherClient.class);

        assertThat(journey.refresh(first.refreshToken())).isInstanceOf(Ruling.Granted.class);
    }

    @Test
    void what_is_refused_for_its_scope_or_resource_rotates_nothing() {
        assertThat(why(journey.refresh(first.refreshToken(), "scope", "spotify.library.write")))
                .isInstanceOf(GrantRefusal.ScopeWidened.class);
        assertThat(why(journey.refresh(first.refreshToken(), "scope", "admin")))
                .isEqualTo(new GrantRefusal.UnknownScope());
        assertThat(why(journey.refresh(first.refreshToken(), "resource", "https://other.example/mcp")))
                .isEqualTo(new GrantRefusal.WrongResource());
        stage.clock().advance(Duration.ofDays(1));

        assertThat(journey.refresh(first.refreshToken())).isInstanceOf(Ruling.Granted.class);
    }

    @Test
    void an_access_token_can_be_narrowed_and_the_next_one_is_whole_again() {
        IssuedTokens narrow = given(journey.refresh(first.refreshToken(), "scope", "spotify.read"));
        IssuedTokens whole = given(journey.refresh(narrow.refreshToken()));

        assertThat(journey.claims(narrow).scopes()).containsExactly(Scope.READ);
        assertThat(whole.scopes()).isEqualTo(first.scopes());
    }

    @Test
    void a_grant_for_an_address_that_has_moved_is_asked_for_anew() {
        var code = GrantSamples.code(journey.client.id(), alice);
        var old = new IssuedCode(
                code.code(),
                code.grant(),
                new Consent(
                        alice,
                        journey.client.id(),
                        GrantSamples.CALLBACK,
                        Set.of(Scope.READ),
                        new ResourceIndicator("https://old.example/mcp"),
                        NOON),
                code.challenge(),
                code.expiresAt(),
                code.state());
        OAuthRefreshToken token = GrantSamples.refreshToken();
        stage.stores().grants().issue(old);
        stage.stores().grants().redeem(old.code(), Grant.of(old, token, NOON));

        assertThat(why(journey.refresh(token)).error()).isEqualTo(OAuthError.INVALID_GRANT);
    }

    @Test
    void once_spotify_no_longer_lets_us_act_the_client_has_to_ask_again() {
        var connections = stage.stores().spotifyConnections();
        connections.advance(connections.find(alice).orElseThrow().broken());

        GrantRefusal why = why(journey.refresh(first.refreshToken()));

        assertThat(why).isInstanceOf(GrantRefusal.SpotifyConsentGone.class);
        assertThat(why.error()).isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(journey.isLive(first)).isFalse();
    }

    @Test
    void whoever_has_disconnected_or_left_is_not_acted_for() {
        stage.stores().spotifyConnections().forget(alice);
        assertThat(why(journey.refresh(first.refreshToken()))).isInstanceOf(GrantRefusal.SpotifyConsentGone.class);

        UserId bob = stage.connected(BOB);
        IssuedTokens ofBob = journey.tokensFrom(bob);
        stage.stores().users().delete(bob);
        assertThat(journey.isLive(ofBob)).isFalse();
        assertThat(why(journey.refresh(ofBob.refreshToken()))).isEqualTo(new GrantRefusal.UnknownToken());
    }

    @Test
    void a_made_up_or_mangled_token_brings_nothing_and_ends_nothing() {
        String mangled = first.refreshToken().reveal().replaceFirst("smrt_.", "smrt_-");

        assertThat(why(journey.refresh(GrantSamples.refreshToken()))).isEqualTo(new GrantRefusal.UnknownToken());
        assertThat(why(journey.refresh(first.refreshToken(), "refresh_token", mangled)))
                .isEqualTo(new GrantRefusal.UnknownToken());
        assertThat(why(journey.refresh(
                        first.refreshToken(),
                        "refresh_token",
                        first.accessToken().reveal())))
                .isEqualTo(new GrantRefusal.UnknownToken());

        assertThat(journey.isLive(first)).isTrue();
    }

    @Test
    void a_slow_store_is_no_reason_to_forget_a_token() {
        var fault = new StorageFault("locked", new IllegalStateException());
        var clients = new AuthenticateClient(new InMemoryOAuthClients(id -> {}), stage.clock());
        var writer = new WriteTokens(journey.accessTokens, SECRETS, stage.clock());
        OAuthClients broken = new OAuthClients() {
            @Override
            public void keep(OAuthClient client) {
                throw fault;
            }

            @Override
            public Optional<OAuthClient> find(OAuthClientId id) {
                throw fault;
            }

            @Override
            public void markUsed(OAuthClientId id, Instant now, Instant until) {
                throw fault;
            }

            @Override
            public void limitUnused(int most, Instant now) {
                throw fault;
            }

            @Override
            public long purge(Instant now) {
                throw fault;
            }
        };
        var stores = stage.stores();
        var issue = new IssueTokens(
                new AuthenticateClient(broken, stage.clock()),
                new RedeemCode(stores.grants(), clients, writer, stores.auditTrail(), SECRETS, stage.clock()),
                new RefreshGrant(
                        stores.grants(),
                        stores.spotifyConnections(),
                        clients,
                        writer,
                        stores.auditTrail(),
                        SECRETS,
                        stage.clock()),
                GrantSamples.MCP);

        GrantRefusal why = why(issue.issue(
                new PresentedClient(journey.client.id(), new ClientProof.Nothing()),
                AuthorizationJourney.parameters(Map.of("grant_type", "refresh_token"))));

        assertThat(why).isEqualTo(new GrantRefusal.StoreBusy(fault));
        assertThat(why.error()).isEqualTo(OAuthError.TEMPORARILY_UNAVAILABLE);
    }

    private static <T> T given(Ruling<T> ruling) {
        return AuthorizationJourney.given(ruling);
    }

    private static GrantRefusal why(Ruling<?> ruling) {
        return AuthorizationJourney.why(ruling);
    }
}
