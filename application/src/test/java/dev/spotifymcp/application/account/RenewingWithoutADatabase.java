package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.RefreshLease;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.answer.StorageFault;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database goes away between asking Spotify for a token and storing it. */
@Timeout(20)
class RenewingWithoutADatabase {

    private static final Instant END = NOON.plus(Duration.ofHours(1));

    private final MovableClock clock = new MovableClock(END);
    private final Leaky database = new Leaky();
    private final PreparedRefreshes accounts = new PreparedRefreshes();
    private final SpotifyAccess access = new SpotifyAccess(database, accounts, clock, clock::advance);
    private final SpotifyConnection old = AccountSamples.connection(aUserId());

    /** Fails at the next so many changes. */
    private static final class Leaky extends InMemorySpotifyConnections {

        private int faults;

        synchronized void failsNext(int times) {
            faults = times;
        }

        @Override
        public synchronized Optional<SpotifyConnection> advance(SpotifyConnection successor) {
            fail();
            return super.advance(successor);
        }

        @Override
        public synchronized void release(RefreshLease lease) {
            fail();
            super.release(lease);
        }

        private void fail() {
            if (faults-- > 0) {
                throw new StorageFault("down", new IllegalStateException());
            }
        }
    }

    @BeforeEach
    void connected() {
        database.connect(old);
        accounts.answer(Answer.given(AccountSamples.grant("new-access", "new-refresh")));
    }

    @Test
    void a_token_is_kept_and_storing_it_tried_again_until_the_database_is_back() {
        database.failsNext(5);

        assertThat(tokenOf(access)).isEqualTo(Answer.given(new SpotifyToken("new-access")));

        assertThat(database.find(old.user())).map(SpotifyConnection::token).contains(new SpotifyToken("new-access"));
        assertThat(accounts.asked()).hasSize(1);
    }

    @Test
    void a_token_that_cannot_be_stored_is_never_used() {
        database.failsNext(Integer.MAX_VALUE);

        assertThatThrownBy(() -> tokenOf(access)).isInstanceOf(StorageFault.class);

        assertThat(clock.instant()).isBetween(END.plusSeconds(9), END.plus(RefreshLease.LONGEST));
        assertThat(database.find(old.user())).contains(old);
    }

    @Test
    void after_an_outage_that_was_too_long_the_old_refresh_token_is_tried_again() {
        database.failsNext(Integer.MAX_VALUE);
        assertThatThrownBy(() -> tokenOf(access)).isInstanceOf(StorageFault.class);
        database.failsNext(0);
        database.leasesRunOut();

        assertThat(tokenOf(access)).isEqualTo(Answer.given(new SpotifyToken("new-access")));

        assertThat(accounts.asked()).containsExactly(old.refreshToken(), old.refreshToken());
    }

    @Test
    void why_there_is_no_token_is_told_even_if_the_lease_cannot_be_given_back() {
        accounts.answer(Answer.refused(new Refusal.RateLimited(Duration.ofSeconds(7))));
        database.failsNext(1);

        assertThat(tokenOf(access)).isEqualTo(Answer.refused(new Refusal.RateLimited(Duration.ofSeconds(7))));
    }

    private Answer<SpotifyToken> tokenOf(SpotifyAccess way) {
        return way.as(old.user(), Answer::given).map(Permit::token);
    }
}
