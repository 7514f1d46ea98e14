package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What a call to Spotify is made with, and what happens when Spotify refuses the token. */
class ReachingSpotify {

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemorySpotifyConnections connections = new InMemorySpotifyConnections();
    private final PreparedRefreshes accounts = new PreparedRefreshes();
    private final SpotifyAccess access = new SpotifyAccess(connections, accounts, clock);
    private final UserId alice = aUserId();
    private final SpotifyConnection connection = AccountSamples.connection(alice);

    @Test
    void a_user_without_a_connection_is_asked_to_connect() {
        assertThat(access.as(alice, ReachingSpotify::unreached)).isEqualTo(Answer.refused(new Refusal.NotConnected()));
    }

    @Test
    void a_user_whose_connection_is_broken_is_asked_to_reconnect() {
        connections.connect(connection.broken());

        assertThat(access.as(alice, ReachingSpotify::unreached))
                .isEqualTo(Answer.refused(new Refusal.ReconnectRequired()));
    }

    @Test
    void a_connection_of_another_user_is_no_connection() {
        connections.connect(AccountSamples.connection(aUserId()));

        assertThat(access.as(alice, ReachingSpotify::unreached)).isEqualTo(Answer.refused(new Refusal.NotConnected()));
    }

    @Test
    void a_fresh_token_is_used_as_it_is() {
        connections.connect(connection);

        var permit = access.as(alice, Answer::given);

        assertThat(permit)
                .isEqualTo(Answer.given(
                        new Permit(alice, connection.app(), connection.token(), NOON.plus(SpotifyAccess.CALL_BUDGET))));
        assertThat(accounts.asked()).isEmpty();
    }

    @Test
    void several_calls_can_share_a_deadline() {
        connections.connect(connection);
        Instant deadline = access.deadline();
        clock.advance(Duration.ofSeconds(3));

        var permit = access.as(alice, deadline, Answer::given);

        assertThat(permit.map(Permit::deadline)).isEqualTo(Answer.given(deadline));
    }

    @Test
    void a_renewal_that_takes_longer_than_the_call_has_is_an_outage() {
        connections.connect(connection);
        var released = new CountDownLatch(1);
        accounts.behave(token -> {
            awaitRelease(released);
            return Answer.refused(new Refusal.SpotifyUnavailable());
        });

        Answer<SpotifyToken> answer = access.as(alice, permit -> {
            clock.advance(SpotifyAccess.CALL_BUDGET);
            return Answer.refused(new Refusal.TokenRejected());
        });

        assertThat(answer).isEqualTo(Answer.refused(new Refusal.SpotifyUnavailable()));
        released.countDown();
    }

    @Test
    void what_spotify_refuses_is_passed_on_and_not_tried_again() {
        connections.connect(connection);
        var calls = new ArrayList<Permit>();

        var answer = access.as(alice, permit -> {
            calls.add(permit);
            return Answer.refused(new Refusal.SpotifyUnavailable());
        });

        assertThat(answer).isEqualTo(Answer.refused(new Refusal.SpotifyUnavailable()));
        assertThat(calls).hasSize(1);
    }

    @Test
    void a_rejected_token_is_renewed_once_and_the_call_tried_again_once() {
        connections.connect(connection);
        accounts.answer(Answer.given(AccountSamples.grant("new-access", "new-refresh")));
        var tokens = new ArrayList<SpotifyToken>();

        var answer = access.as(alice, permit -> rejecting(permit, tokens, connection.token()));

        assertThat(answer).isEqualTo(Answer.given("done"));
        assertThat(tokens).containsExactly(connection.token(), new SpotifyToken("new-access"));
        assertThat(accounts.asked()).containsExactly(connection.refreshToken());
    }

    @Test
    void the_second_try_has_no_more_time_than_the_first() {
        connections.connect(connection);
        accounts.behave(token -> {
            clock.advance(Duration.ofSeconds(4));
            return Answer.given(AccountSamples.grant("new-access", "new-refresh"));
        });
        var deadlines = new ArrayList<Instant>();

        access.as(alice, permit -> {
            deadlines.add(permit.deadline());
            return Answer.refused(new Refusal.TokenRejected());
        });

        assertThat(deadlines).hasSize(2).containsOnly(NOON.plus(SpotifyAccess.CALL_BUDGET));
    }

    @Test
    void a_second_rejection_is_the_end_of_it() {
        connections.connect(connection);
        accounts.answer(Answer.given(AccountSamples.grant("new-access", "new-refresh")));
        var tokens = new ArrayList<SpotifyToken>();

        var answer = access.as(
                alice, permit -> rejecting(permit, tokens, connection.token(), new SpotifyToken("new-access")));

        assertThat(answer).isEqualTo(Answer.refused(new Refusal.TokenRejected()));
        assertThat(tokens).hasSize(2);
        assertThat(accounts.asked()).hasSize(1);
    }

    @Test
    void a_rejected_token_that_was_renewed_meanwhile_is_not_renewed_again() {
        connections.connect(connection);
        var renewed = connection.renewed(AccountSamples.grant("new-access", "new-refresh"), NOON);
        var tokens = new ArrayList<SpotifyToken>();

        var answer = access.as(alice, permit -> {
            connections.advance(renewed);
            return rejecting(permit, tokens, connection.token());
        });

        assertThat(answer).isEqualTo(Answer.given("done"));
        assertThat(tokens).containsExactly(connection.token(), renewed.token());
        assertThat(accounts.asked()).isEmpty();
    }

    @Test
    void a_user_who_disconnects_during_a_call_is_asked_to_connect() {
        connections.connect(connection);

        var answer = access.as(alice, permit -> {
            connections.forget(alice);
            return Answer.refused(new Refusal.TokenRejected());
        });

        assertThat(answer).isEqualTo(Answer.refused(new Refusal.NotConnected()));
    }

    private static void awaitRelease(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException gone) {
            throw new AssertionError("nobody interrupts this", gone);
        }
    }

    private static Answer<String> unreached(Permit permit) {
        throw new AssertionError("no call was expected with " + permit);
    }

    private static Answer<String> rejecting(Permit permit, List<SpotifyToken> seen, SpotifyToken... rejected) {
        seen.add(permit.token());
        return List.of(rejected).contains(permit.token())
                ? Answer.refused(new Refusal.TokenRejected())
                : Answer.given("done");
    }
}
