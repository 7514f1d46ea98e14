package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.domain.account.RefreshLease;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** This replica still remembers a token whose place another one has taken a moment ago. */
class RenewingWhatWasRenewedElsewhere {

    private final MovableClock clock = new MovableClock(NOON);
    private final PreparedRefreshes accounts = new PreparedRefreshes();
    private final SpotifyConnection old = AccountSamples.connection(aUserId());
    private final SpotifyConnection renewed =
            old.renewed(AccountSamples.grant("new-access", "new-refresh"), NOON.plus(Duration.ofHours(1)));
    private final SpotifyAccess access = new SpotifyAccess(new Outdated(old, renewed), accounts, clock);

    /** Remembers one thing and stores another. */
    private record Outdated(SpotifyConnection remembered, SpotifyConnection stored) implements SpotifyConnections {

        @Override
        public Optional<SpotifyConnection> find(UserId user) {
            return Optional.of(remembered);
        }

        @Override
        public Optional<SpotifyConnection> current(UserId user) {
            return Optional.of(stored);
        }

        @Override
        public Optional<RefreshLease> lease(SpotifyConnection current) {
            throw new AssertionError("nothing is to be refreshed");
        }

        @Override
        public void release(RefreshLease lease) {
            throw new AssertionError("nothing was leased");
        }

        @Override
        public void connect(SpotifyConnection connection) {
            throw new AssertionError("nobody connects here");
        }

        @Override
        public Optional<SpotifyConnection> advance(SpotifyConnection successor) {
            throw new AssertionError("nothing was refreshed");
        }

        @Override
        public void forget(UserId user) {
            throw new AssertionError("nobody leaves here");
        }
    }

    @Test
    void the_old_refresh_token_is_not_spent_again() {
        clock.set(old.tokenExpiresAt());

        var token = access.as(old.user(), permit -> Answer.given(permit.token()));

        assertThat(token).isEqualTo(Answer.given(renewed.token()));
        assertThat(accounts.asked()).isEmpty();
    }
}
