package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.RefreshLease;
import dev.spotifymcp.domain.account.RefreshToken;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.traffic.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Alice's token is over, and other replicas beside one store know it too. Pauses take no time; the clock says they did. */
@Timeout(20)
class RenewingOnSeveralReplicas {

    private static final Instant END = NOON.plus(Duration.ofHours(1));
    private static final SpotifyToken NEW_TOKEN = new SpotifyToken("new-access");

    private final MovableClock clock = new MovableClock(END);
    private final CountDownLatch stored = new CountDownLatch(1);
    private final InMemorySpotifyConnections database = new InMemorySpotifyConnections() {
        @Override
        public synchronized Optional<SpotifyConnection> advance(SpotifyConnection successor) {
            Optional<SpotifyConnection> afterwards = super.advance(successor);
            stored.countDown();
            return afterwards;
        }
    };
    private final PreparedRefreshes accounts = new PreparedRefreshes();
    private final SpotifyConnection old = AccountSamples.connection(aUserId());

    @BeforeEach
    void connected() {
        database.connect(old);
    }

    @Test
    void what_another_replica_is_refreshing_is_waited_for_and_used() {
        database.lease(old);
        SpotifyAccess here = replica(length -> database.advance(renewed("new-access")));

        assertThat(tokenThrough(here)).isEqualTo(Answer.given(NEW_TOKEN));

        assertThat(accounts.asked()).isEmpty();
    }

    @Test
    void of_all_callers_on_all_replicas_one_asks_spotify() {
        accounts.answer(Answer.given(AccountSamples.grant("new-access", "new-refresh")));
        SpotifyAccess here = replica(length -> stored.await());
        SpotifyAccess elsewhere = replica(length -> stored.await());

        var tokens = Crowd.of(100, caller -> tokenThrough(caller % 2 == 0 ? here : elsewhere));

        assertThat(tokens).hasSize(100).containsOnly(Answer.given(NEW_TOKEN));
        assertThat(accounts.asked()).containsExactly(old.refreshToken());
    }

    @Test
    void the_new_token_is_stored_before_anybody_uses_it() {
        accounts.answer(Answer.given(AccountSamples.grant("new-access", "new-refresh")));

        var stored = replica(clock::advance)
                .as(old.user(), permit -> Answer.given(database.find(old.user()).orElseThrow()));

        assertThat(stored.map(SpotifyConnection::refreshToken))
                .isEqualTo(Answer.given(new RefreshToken("new-refresh")));
    }

    @Test
    void a_holder_that_dies_holds_others_up_until_its_lease_ends() {
        accounts.answer(Answer.given(AccountSamples.grant("new-access", "new-refresh")));
        database.lease(old);
        Instant leaseEnds = END.plusSeconds(3);
        SpotifyAccess here = replica(length -> {
            clock.advance(length);
            if (!clock.instant().isBefore(leaseEnds)) {
                database.leasesRunOut();
            }
        });

        assertThat(tokenThrough(here)).isEqualTo(Answer.given(NEW_TOKEN));

        assertThat(clock.instant()).isBetween(leaseEnds, leaseEnds.plusSeconds(1));
        assertThat(accounts.asked()).containsExactly(old.refreshToken());
    }

    @Test
    void who_has_no_time_left_to_wait_is_told_of_an_outage() {
        database.lease(old);

        assertThat(tokenThrough(replica(clock::advance))).isEqualTo(Answer.refused(new Refusal.SpotifyUnavailable()));

        assertThat(clock.instant()).isBetween(END.plusSeconds(10), END.plusSeconds(11));
        assertThat(accounts.asked()).isEmpty();
    }

    @Test
    void a_token_that_is_good_for_a_while_serves_when_half_the_time_was_waited_in_vain() {
        clock.set(END.minusSeconds(60));
        database.lease(old);

        assertThat(tokenThrough(replica(clock::advance))).isEqualTo(Answer.given(old.token()));

        assertThat(clock.instant()).isBetween(END.minusSeconds(55), END.minusSeconds(54));
    }

    @Test
    void a_new_consent_elsewhere_ends_the_waiting() {
        database.lease(old);
        SpotifyConnection anew = SpotifyConnection.authorized(
                old.user(),
                new ClientId("ownApp"),
                AccountSamples.grant("anew-access", "anew-refresh"),
                new RefreshToken("anew-refresh"),
                END);

        assertThat(tokenThrough(replica(length -> database.connect(anew)))).isEqualTo(Answer.given(anew.token()));
    }

    @Test
    void a_passing_trouble_leaves_no_lease_behind_for_others_to_wait_for() {
        accounts.answer(Answer.refused(new Refusal.SpotifyUnavailable()));

        tokenThrough(replica(clock::advance));

        assertThat(database.lease(old)).isPresent();
    }

    @Test
    void where_a_holder_died_with_the_answer_the_old_token_is_tried_once_and_only_its_user_has_to_reconnect() {
        SpotifyConnection bobs = AccountSamples.connection(aUserId());
        database.connect(bobs);
        database.lease(old);
        database.leasesRunOut();
        accounts.answer(Answer.refused(new Refusal.ReconnectRequired()));
        SpotifyAccess here = replica(clock::advance);

        assertThat(tokenThrough(here)).isEqualTo(Answer.refused(new Refusal.ReconnectRequired()));
        assertThat(tokenThrough(here)).isEqualTo(Answer.refused(new Refusal.ReconnectRequired()));

        assertThat(accounts.asked()).containsExactly(old.refreshToken());
        assertThat(database.find(old.user())).contains(old.broken());
        assertThat(database.find(bobs.user())).contains(bobs);
    }

    @Test
    void a_holder_that_wakes_too_late_uses_what_the_next_one_stored() {
        accounts.behave(token -> {
            database.leasesRunOut();
            RefreshLease next = database.lease(old).orElseThrow();
            database.advance(renewed("next-access"));
            assertThat(next.user()).isEqualTo(old.user());
            return Answer.given(AccountSamples.grant("late-access", "late-refresh"));
        });

        assertThat(tokenThrough(replica(clock::advance))).isEqualTo(Answer.given(new SpotifyToken("next-access")));

        assertThat(database.find(old.user())).contains(renewed("next-access"));
    }

    private SpotifyAccess replica(Pause pause) {
        return new SpotifyAccess(database, accounts, clock, pause);
    }

    private SpotifyConnection renewed(String access) {
        return old.renewed(AccountSamples.grant(access, "new-refresh"), END);
    }

    private Answer<SpotifyToken> tokenThrough(SpotifyAccess access) {
        return access.as(old.user(), Answer::given).map(Permit::token);
    }
}
