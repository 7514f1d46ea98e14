package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.account.RefreshLease;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnections;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link SpotifyConnections} promise to those who are about to spend a refresh token. */
public abstract class RefreshLeasesContract extends StoresContract {

    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    /** Lets as much time pass as a lease lasts, and no more. */
    protected abstract void leasesRunOut();

    @Test
    void of_fifty_who_want_to_refresh_at_once_one_may() {
        SpotifyConnection connection = AccountSamples.connection(alice);
        connections().connect(connection);

        var leases = Crowd.of(50, caller -> connections().lease(connection));

        assertThat(leases.stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void a_lease_concerns_one_user_only() {
        connections().connect(AccountSamples.connection(alice));
        connections().connect(AccountSamples.connection(bob));

        assertThat(connections().lease(AccountSamples.connection(alice))).isPresent();
        assertThat(connections().lease(AccountSamples.connection(bob))).isPresent();
    }

    @Test
    void a_lease_leaves_the_connection_as_it_is() {
        SpotifyConnection connection = AccountSamples.connection(alice);
        connections().connect(connection);

        connections().lease(connection);

        assertThat(connections().current(alice)).contains(connection);
    }

    @Test
    void a_lease_that_is_given_back_can_be_had_again() {
        SpotifyConnection connection = AccountSamples.connection(alice);
        connections().connect(connection);
        connections().release(connections().lease(connection).orElseThrow());

        assertThat(connections().lease(connection)).isPresent();
    }

    @Test
    void a_lease_ends_ten_seconds_after_its_holder_has_died() {
        SpotifyConnection connection = AccountSamples.connection(alice);
        connections().connect(connection);
        connections().lease(connection);

        leasesRunOut();

        assertThat(connections().lease(connection)).isPresent();
        assertThat(connections().lease(connection)).isEmpty();
    }

    @Test
    void who_comes_late_does_not_give_back_the_lease_of_the_next() {
        SpotifyConnection connection = AccountSamples.connection(alice);
        connections().connect(connection);
        RefreshLease late = connections().lease(connection).orElseThrow();
        leasesRunOut();
        connections().lease(connection);

        connections().release(late);

        assertThat(connections().lease(connection)).isEmpty();
    }

    @Test
    void a_holder_who_was_paused_beyond_the_lease_overwrites_nothing() {
        SpotifyConnection old = AccountSamples.connection(alice);
        connections().connect(old);
        connections().lease(old);
        leasesRunOut();
        connections().lease(old);
        SpotifyConnection renewed = old.renewed(AccountSamples.grant("new", "new"), LATER);
        connections().advance(renewed);

        assertThat(connections().advance(old.broken())).contains(renewed);
        assertThat(connections().advance(old.renewed(AccountSamples.grant("late", "late"), LATER)))
                .contains(renewed);
    }

    @Test
    void there_is_no_lease_on_what_is_stored_no_more() {
        SpotifyConnection old = AccountSamples.connection(alice);
        connections().connect(old);
        connections().advance(old.renewed(AccountSamples.grant("new", "new"), LATER));

        assertThat(connections().lease(old)).isEmpty();
        assertThat(connections().lease(AccountSamples.connection(bob))).isEmpty();
    }

    @Test
    void every_change_ends_the_lease_on_what_was_before() {
        SpotifyConnection old = AccountSamples.connection(alice);
        connections().connect(old);
        connections().lease(old);
        SpotifyConnection renewed = old.renewed(AccountSamples.grant("new", "new"), LATER);
        connections().advance(renewed);
        assertThat(connections().lease(renewed)).isPresent();

        connections().connect(old);

        assertThat(connections().lease(connections().current(alice).orElseThrow()))
                .isPresent();
    }

    private SpotifyConnections connections() {
        return stores.spotifyConnections();
    }
}
