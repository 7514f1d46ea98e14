package dev.spotifymcp.application.grant;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.ClientName;
import dev.spotifymcp.domain.grant.ClientProof;
import dev.spotifymcp.domain.grant.Grant;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.IssuedTokens;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.PresentedClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The ways in which a grant ends, and whom it concerns. */
class EndingGrants {

    private final Stage stage = Stage.atNoon();
    private final AuthorizationJourney journey = AuthorizationJourney.on(stage);
    private final UserId alice = stage.connected(ALICE);
    private final UserId bob = stage.connected(BOB);
    private final IssuedTokens ofAlice = journey.tokensFrom(alice);

    @Test
    void a_client_hands_back_its_refresh_token_and_the_grant_is_over() {
        assertThat(revoke(journey.client.id(), ofAlice.refreshToken().reveal())).isEmpty();

        assertThat(journey.isLive(ofAlice)).isFalse();
    }

    @Test
    void a_client_hands_back_its_access_token_and_the_grant_is_over() {
        assertThat(revoke(journey.client.id(), ofAlice.accessToken().reveal())).isEmpty();

        assertThat(journey.isLive(ofAlice)).isFalse();
    }

    @Test
    void what_is_unknown_or_another_clients_is_as_good_as_revoked_and_stays() {
        OAuthClient evil = GrantSamples.client();
        stage.stores().oauthClients().keep(evil);

        assertThat(revoke(evil.id(), ofAlice.refreshToken().reveal())).isEmpty();
        assertThat(revoke(evil.id(), ofAlice.accessToken().reveal())).isEmpty();
        assertThat(revoke(journey.client.id(), "anything at all")).isEmpty();
        assertThat(revoke(journey.client.id(), " ")).isEmpty();

        assertThat(journey.isLive(ofAlice)).isTrue();
    }

    @Test
    void only_a_client_that_proves_itself_revokes_and_it_says_what() {
        assertThat(revoke(OAuthClientId.fresh(SECRETS), ofAlice.refreshToken().reveal()))
                .contains(new GrantRefusal.UnknownClient());
        assertThat(revoke(journey.client.id(), "")).contains(new GrantRefusal.MissingParameter("token"));
    }

    @Test
    void people_see_each_client_once_with_all_it_may_do() {
        stage.clock().advance(Duration.ofHours(1));
        journey.tokensFrom(alice, "scope", "spotify.library.write");
        journey.tokensFrom(bob);

        assertThat(journey.manage.of(alice)).singleElement().satisfies(connected -> {
            assertThat(connected.client().name()).isEqualTo(new ClientName("Claude"));
            assertThat(connected.since()).isEqualTo(NOON);
            assertThat(connected.lastUsedAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
            assertThat(connected.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.PLAYBACK, Scope.LIBRARY_WRITE);
        });
    }

    @Test
    void people_end_a_client_with_all_its_grants_and_nobody_elses() {
        IssuedTokens second = journey.tokensFrom(alice);
        IssuedTokens ofBob = journey.tokensFrom(bob);

        journey.manage.revoke(alice, journey.manage.of(alice).getFirst().id());

        assertThat(journey.isLive(ofAlice)).isFalse();
        assertThat(journey.isLive(second)).isFalse();
        assertThat(journey.isLive(ofBob)).isTrue();
        assertThat(journey.manage.of(alice)).isEmpty();
    }

    @Test
    void nobody_ends_what_another_granted() {
        journey.manage.revoke(bob, journey.manage.of(alice).getFirst().id());

        assertThat(journey.isLive(ofAlice)).isTrue();
    }

    @Test
    void people_end_everything_at_once() {
        IssuedTokens ofBob = journey.tokensFrom(bob);

        journey.manage.revokeAll(alice);

        assertThat(journey.isLive(ofAlice)).isFalse();
        assertThat(journey.isLive(ofBob)).isTrue();
    }

    @Test
    void a_grant_that_spotify_no_longer_stands_behind_can_be_ended_alone() {
        IssuedTokens second = journey.tokensFrom(alice);
        assertThat(journey.isLive(ofAlice)).isTrue();

        journey.manage.end(journey.claims(ofAlice).grant());

        assertThat(journey.isLive(ofAlice)).isFalse();
        assertThat(journey.isLive(second)).isTrue();
    }

    @Test
    void what_has_run_out_is_forgotten() {
        var purge = new PurgeGrants(
                stage.stores().grants(),
                stage.stores().transactions(),
                stage.stores().oauthClients(),
                stage.clock());
        journey.asked();
        journey.codeFrom(alice);
        stage.stores().oauthClients().keep(GrantSamples.client());
        assertThat(purge.purge()).isEqualTo(new PurgeGrants.Purged(0, 0, 0));

        stage.clock().advance(Duration.ofDays(1));
        assertThat(purge.purge()).isEqualTo(new PurgeGrants.Purged(1, 1, 1));

        stage.clock().advance(Grant.LIFETIME);
        assertThat(purge.purge()).isEqualTo(new PurgeGrants.Purged(1, 0, 0));
    }

    private Optional<GrantRefusal> revoke(OAuthClientId claimed, String token) {
        return journey.revoke.revoke(
                new PresentedClient(claimed, new ClientProof.Nothing()),
                AuthorizationJourney.parameters(Map.of("token", token)));
    }
}
