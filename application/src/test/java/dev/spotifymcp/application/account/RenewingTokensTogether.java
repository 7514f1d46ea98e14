package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.RefreshLease;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.domain.answer.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many callers of one user, all with the same token at its end: who renews it, and who waits. */
@Timeout(20)
class RenewingTokensTogether {

    private static final SpotifyToken NEW_TOKEN = new SpotifyToken("new-access");

    private final InMemorySpotifyConnections kept = new InMemorySpotifyConnections();
    private final PreparedRefreshes accounts = new PreparedRefreshes();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final MovableClock clock = new MovableClock(NOON.plus(Duration.ofHours(1)));
    private final UserId alice = aUserId();

    @BeforeEach
    void a_token_is_at_its_end() {
        kept.connect(AccountSamples.connection(alice));
        accounts.behave(token -> {
            begun.countDown();
            waitFor(released);
            return Answer.given(AccountSamples.grant("new-access", "new-refresh"));
        });
    }

    @Test
    void a_hundred_callers_at_once_cause_one_refresh() {
        // The refresh ends after all hundred have seen the old token, and the refresh itself has looked once more.
        var looks = new CountDownLatch(101);
        var access = new SpotifyAccess(new Watched(kept, looks::countDown), accounts, clock);
        Thread.ofVirtual().start(() -> {
            waitFor(looks);
            released.countDown();
        });

        var tokens = Crowd.of(100, caller -> tokenThrough(access));

        assertThat(tokens).hasSize(100).containsOnly(Answer.given(NEW_TOKEN));
        assertThat(accounts.asked()).hasSize(1);
    }

    @Test
    void a_hundred_callers_whose_token_is_rejected_cause_one_refresh() {
        clock.set(NOON);
        released.countDown();
        var access = new SpotifyAccess(kept, accounts, clock);
        var rejected = new CountDownLatch(100);

        var answers = Crowd.of(
                100,
                caller -> access.as(alice, permit -> {
                    if (permit.token().equals(NEW_TOKEN)) {
                        return Answer.given(permit.token());
                    }
                    rejected.countDown();
                    waitFor(rejected);
                    return Answer.refused(new Refusal.TokenRejected());
                }));

        assertThat(answers).hasSize(100).containsOnly(Answer.given(NEW_TOKEN));
        assertThat(accounts.asked()).hasSize(1);
    }

    @Test
    void a_caller_who_goes_away_takes_nobody_elses_refresh_along() throws Exception {
        var looks = new CountDownLatch(3);
        var access = new SpotifyAccess(new Watched(kept, looks::countDown), accounts, clock);
        var impatient = new FutureTask<>(() -> tokenThrough(access));
        Thread leader = Thread.ofVirtual().start(impatient);
        waitFor(begun);
        var patient = new FutureTask<>(() -> tokenThrough(access));
        Thread.ofVirtual().start(patient);
        waitFor(looks);

        leader.interrupt();
        leader.join();
        released.countDown();

        assertThat(impatient.exceptionNow()).isInstanceOf(Cancelled.class);
        assertThat(patient.get(10, TimeUnit.SECONDS)).isEqualTo(Answer.given(NEW_TOKEN));
        assertThat(accounts.asked()).hasSize(1);
    }

    @Test
    void one_users_slow_refresh_holds_up_nobody_else() {
        UserId bob = aUserId();
        kept.connect(fresh(bob));
        var access = new SpotifyAccess(kept, accounts, clock);
        Thread.ofVirtual().start(() -> tokenThrough(access));
        waitFor(begun);

        assertThat(access.as(bob, Answer::given).map(Permit::user)).isEqualTo(Answer.given(bob));

        released.countDown();
    }

    @Test
    void whoever_has_a_newer_token_rejected_does_not_share_the_renewal_of_an_older_one() throws Exception {
        clock.set(NOON);
        released.countDown();
        SpotifyConnection first = AccountSamples.connection(alice);
        SpotifyConnection second = first.renewed(AccountSamples.grant("second-access", "second-refresh"), NOON);
        var looks = new AtomicInteger();
        var secondLook = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var access = new SpotifyAccess(
                new Watched(kept, () -> {
                    if (looks.incrementAndGet() == 2) {
                        secondLook.countDown();
                        waitFor(goOn);
                    }
                }),
                accounts,
                clock);
        var behind = new FutureTask<>(() -> access.as(alice, permit -> {
            kept.advance(second);
            return unless(permit, first.token());
        }));
        Thread.ofVirtual().start(behind);
        waitFor(secondLook);

        var ahead = access.as(alice, permit -> unless(permit, second.token()));

        assertThat(ahead).isEqualTo(Answer.given(NEW_TOKEN));
        goOn.countDown();
        assertThat(behind.get(10, TimeUnit.SECONDS)).isEqualTo(Answer.given(second.token()));
    }

    private static Answer<SpotifyToken> unless(Permit permit, SpotifyToken rejected) {
        return permit.token().equals(rejected)
                ? Answer.refused(new Refusal.TokenRejected())
                : Answer.given(permit.token());
    }

    private Answer<SpotifyToken> tokenThrough(SpotifyAccess access) {
        return access.as(alice, Answer::given).map(Permit::token);
    }

    private SpotifyConnection fresh(UserId user) {
        return AccountSamples.connection(user)
                .renewed(AccountSamples.grant("bobs-access", "bobs-refresh"), clock.instant());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException gone) {
            throw new AssertionError("nobody interrupts this", gone);
        }
    }

    /** Lets something happen whenever a connection has been looked up. */
    private record Watched(SpotifyConnections connections, Runnable afterLook) implements SpotifyConnections {

        @Override
        public Optional<SpotifyConnection> find(UserId user) {
            var found = connections.find(user);
            afterLook.run();
            return found;
        }

        @Override
        public Optional<RefreshLease> lease(SpotifyConnection current) {
            return connections.lease(current);
        }

        @Override
        public void release(RefreshLease lease) {
            connections.release(lease);
        }

        @Override
        public void connect(SpotifyConnection connection) {
            connections.connect(connection);
        }

        @Override
        public Optional<SpotifyConnection> advance(SpotifyConnection successor) {
            return connections.advance(successor);
        }

        @Override
        public void forget(UserId user) {
            connections.forget(user);
        }
    }
}
