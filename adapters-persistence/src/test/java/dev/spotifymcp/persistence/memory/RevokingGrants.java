package dev.spotifymcp.persistence.memory;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.account.InMemoryStores;
import dev.spotifymcp.application.grant.GrantSamples;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.Grant;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.grant.IssuedCode;
import dev.spotifymcp.domain.grant.OAuthClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two replicas on one store; what ends on one is over on the other within the second. */
class RevokingGrants {

    private final MovableTicker ticker = new MovableTicker();
    private final InMemoryStores stores = InMemoryStores.empty();
    private final Memories memories = Memories.on(ticker);
    private final Grants here = memories.around(stores.grants());
    private final Grants there = Memories.on(ticker).around(stores.grants());
    private final UserId alice =
            stores.users().recognise(ALICE, aUserId(), NOON).id();
    private final GrantId grant = grantOf(alice);

    @Test
    void what_ends_here_is_over_here_at_once() {
        assertThat(isLive(here)).isTrue();

        here.revoke(grant);

        assertThat(isLive(here)).isFalse();
    }

    @Test
    void ending_all_of_a_client_or_of_a_user_is_over_at_once_too() {
        assertThat(isLive(here)).isTrue();
        here.revokeClient(alice, grant);
        assertThat(isLive(here)).isFalse();

        GrantId another = grantOf(alice);
        assertThat(here.isLive(another, NOON)).isTrue();
        here.revokeAll(alice);
        assertThat(here.isLive(another, NOON)).isFalse();
    }

    @Test
    void when_a_user_leaves_nothing_of_theirs_lives_here() {
        assertThat(isLive(here)).isTrue();

        memories.around(stores.users()).delete(alice);

        assertThat(isLive(here)).isFalse();
    }

    @Test
    void what_ends_elsewhere_is_believed_for_less_than_a_second() {
        assertThat(isLive(here)).isTrue();

        there.revoke(grant);

        assertThat(isLive(here)).as("remembered").isTrue();
        ticker.advance(Duration.ofMillis(900));
        assertThat(isLive(here)).isFalse();
    }

    @Test
    void what_is_not_there_is_asked_for_each_time() {
        IssuedCode code = GrantSamples.code(client().id(), alice);
        here.issue(code);
        assertThat(here.isLive(code.grant(), NOON)).isFalse();

        there.redeem(code.code(), Grant.of(code, GrantSamples.refreshToken(), NOON));

        assertThat(here.isLive(code.grant(), NOON)).isTrue();
    }

    private boolean isLive(Grants replica) {
        return replica.isLive(grant, NOON);
    }

    private GrantId grantOf(UserId user) {
        IssuedCode code = GrantSamples.code(client().id(), user);
        stores.grants().issue(code);
        stores.grants().redeem(code.code(), Grant.of(code, GrantSamples.refreshToken(), NOON));
        return code.grant();
    }

    private OAuthClient client() {
        OAuthClient client = GrantSamples.client();
        stores.oauthClients().keep(client);
        return client;
    }
}
