package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.RefreshToken;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnection.State;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.account.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link SpotifyConnections} promises. */
public abstract class SpotifyConnectionsContract extends StoresContract {

    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    @Test
    void nobody_is_connected_at_first() {
        assertThat(connections().find(alice)).isEmpty();
    }

    @Test
    void a_connection_comes_back_as_it_was_made_and_to_its_user_only() {
        SpotifyConnection connection = AccountSamples.connection(alice);

        connections().connect(connection);

        assertThat(connections().find(alice)).contains(connection);
        assertThat(connections().find(bob)).isEmpty();
    }

    @Test
    void tokens_of_any_length_and_no_scopes_at_all_come_back_as_they_were() {
        var odd = new SpotifyConnection(
                alice,
                new ClientId("X"),
                new SpotifyToken("BQ" + "a-_.".repeat(500)),
                LATER,
                new RefreshToken("AQ" + "b-_.".repeat(500)),
                Set.of(),
                NOON,
                State.CONNECTED,
                1);

        connections().connect(odd);

        assertThat(connections().find(alice)).contains(odd);
    }

    @Test
    void a_new_consent_replaces_the_old_one_as_its_next_version() {
        connections().connect(AccountSamples.connection(alice));
        SpotifyConnection anew = consent(alice, "second", LATER);

        connections().connect(anew);

        assertThat(connections().find(alice)).contains(version(anew, 2));
    }

    @Test
    void a_new_consent_mends_a_broken_connection() {
        connections().connect(AccountSamples.connection(alice));
        connections().advance(AccountSamples.connection(alice).broken());

        connections().connect(consent(alice, "second", LATER));

        assertThat(connections().find(alice)).contains(version(consent(alice, "second", LATER), 3));
    }

    @Test
    void a_successor_takes_its_predecessors_place() {
        SpotifyConnection old = AccountSamples.connection(alice);
        connections().connect(old);
        SpotifyConnection renewed = old.renewed(AccountSamples.grant("new-access", "new-refresh"), LATER);

        assertThat(connections().advance(renewed)).contains(renewed);

        assertThat(connections().find(alice)).contains(renewed);
    }

    @Test
    void a_broken_connection_keeps_its_tokens() {
        SpotifyConnection old = AccountSamples.connection(alice);
        connections().connect(old);

        connections().advance(old.broken());

        assertThat(connections().find(alice)).contains(old.broken());
    }

    @Test
    void a_successor_that_comes_too_late_gives_way_to_the_one_before_it() {
        SpotifyConnection old = AccountSamples.connection(alice);
        connections().connect(old);
        SpotifyConnection first = old.renewed(AccountSamples.grant("first", "first"), LATER);
        SpotifyConnection second = old.renewed(AccountSamples.grant("second", "second"), LATER);
        connections().advance(first);

        assertThat(connections().advance(second)).contains(first);

        assertThat(connections().find(alice)).contains(first);
    }

    @Test
    void a_slow_refresh_does_not_overwrite_a_newer_consent() {
        SpotifyConnection old = AccountSamples.connection(alice);
        connections().connect(old);
        SpotifyConnection anew = version(consent(alice, "reconnected", LATER), 2);
        connections().connect(anew);

        assertThat(connections().advance(old.broken())).contains(anew);

        assertThat(connections().find(alice)).contains(anew);
    }

    @Test
    void a_slow_refresh_does_not_overwrite_a_consent_given_after_disconnecting() {
        SpotifyConnection old = AccountSamples.connection(alice);
        connections().connect(old);
        connections().forget(alice);
        SpotifyConnection anew = consent(alice, "reconnected", LATER);
        connections().connect(anew);

        assertThat(connections().advance(old.broken())).contains(anew);

        assertThat(connections().find(alice)).contains(anew);
    }

    @Test
    void a_successor_does_not_bring_back_what_was_forgotten() {
        SpotifyConnection old = AccountSamples.connection(alice);
        connections().connect(old);
        connections().forget(alice);

        assertThat(connections().advance(old.renewed(AccountSamples.grant("new", "new"), LATER)))
                .isEmpty();

        assertThat(connections().find(alice)).isEmpty();
    }

    @Test
    void a_successor_of_one_user_leaves_the_others_alone() {
        SpotifyConnection alices = AccountSamples.connection(alice);
        SpotifyConnection bobs = AccountSamples.connection(bob);
        connections().connect(alices);
        connections().connect(bobs);

        connections().advance(alices.broken());

        assertThat(connections().find(bob)).contains(bobs);
    }

    @Test
    void of_fifty_successors_at_once_one_stays_and_all_are_told_which() {
        SpotifyConnection old = AccountSamples.connection(alice);
        connections().connect(old);

        var stored = Crowd.of(
                50,
                caller -> connections()
                        .advance(old.renewed(AccountSamples.grant("access-" + caller, "refresh-" + caller), LATER))
                        .orElseThrow());

        assertThat(stored).containsOnly(connections().find(alice).orElseThrow());
        assertThat(stored.getFirst().version()).isEqualTo(2);
    }

    @Test
    void forgetting_concerns_one_user_only() {
        connections().connect(AccountSamples.connection(alice));
        connections().connect(AccountSamples.connection(bob));

        connections().forget(alice);
        connections().forget(alice);

        assertThat(connections().find(alice)).isEmpty();
        assertThat(connections().find(bob)).isPresent();
    }

    private SpotifyConnections connections() {
        return stores.spotifyConnections();
    }

    private static SpotifyConnection consent(UserId user, String name, Instant when) {
        return SpotifyConnection.authorized(
                user,
                new ClientId("anotherApp"),
                AccountSamples.grant(name + "-access", name + "-refresh"),
                new RefreshToken(name + "-refresh"),
                when);
    }

    private static SpotifyConnection version(SpotifyConnection connection, long version) {
        return new SpotifyConnection(
                connection.user(),
                connection.app(),
                connection.token(),
                connection.tokenExpiresAt(),
                connection.refreshToken(),
                connection.scopes(),
                connection.authorizedAt(),
                connection.state(),
                version);
    }
}
