package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyAccounts;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnection.State;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.traffic.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * The way to Spotify on a user's behalf: a live token, renewed ahead of its end, and renewed once more when Spotify
 * refuses it after all.
 */
public final class SpotifyAccess {

    /** How long one call of ours may spend at Spotify, all its requests together. */
    public static final Duration CALL_BUDGET = Duration.ofSeconds(10);

    private final SpotifyConnections connections;
    private final InstantSource clock;
    private final Renewals renewals;

    public SpotifyAccess(SpotifyConnections connections, SpotifyAccounts accounts, InstantSource clock) {
        this(connections, accounts, clock, Pause.REAL);
    }

    SpotifyAccess(SpotifyConnections connections, SpotifyAccounts accounts, InstantSource clock, Pause pause) {
        this.connections = connections;
        this.clock = clock;
        this.renewals = new Renewals(connections, accounts, clock, pause);
    }

    /** When a call that begins now has to be answered. */
    public Instant deadline() {
        return clock.instant().plus(CALL_BUDGET);
    }

    /** How much of the time until a deadline is left. */
    public Duration timeUntil(Instant deadline) {
        return Duration.between(clock.instant(), deadline);
    }

    /** A deadline for what goes on after somebody was asked: the time they took to answer is not counted. */
    public Instant deadlineIn(Duration left) {
        return clock.instant().plus(left);
    }

    /** Makes one call to Spotify as this user. */
    public <T> Answer<T> as(UserId user, Function<Permit, Answer<T>> call) {
        return as(user, deadline(), call);
    }

    /** Makes one of several calls that share a deadline. */
    public <T> Answer<T> as(UserId user, Instant deadline, Function<Permit, Answer<T>> call) {
        return live(user, deadline).then(connection -> {
            Answer<T> answer = call.apply(permit(connection, deadline));
            return isTokenRejected(answer)
                    ? renewals.renew(connection, deadline).then(renewed -> call.apply(permit(renewed, deadline)))
                    : answer;
        });
    }

    private Answer<SpotifyConnection> live(UserId user, Instant deadline) {
        return usable(connections.find(user)).then(connection -> {
            Instant now = clock.instant();
            if (!connection.isStale(now)) {
                return Answer.given(connection);
            }
            if (!now.isBefore(connection.tokenExpiresAt())) {
                return renewals.renew(connection, deadline);
            }
            // Renewal is early on purpose: while it fails for the moment, the old token serves to its end.
            Duration half = Duration.between(now, deadline).dividedBy(2);
            Answer<SpotifyConnection> renewed = renewals.renew(connection, now.plus(half));
            return isPutOff(renewed) ? Answer.given(connection) : renewed;
        });
    }

    static Answer<SpotifyConnection> usable(Optional<SpotifyConnection> found) {
        return found.map(connection -> connection.state() == State.CONNECTED
                        ? Answer.given(connection)
                        : Answer.<SpotifyConnection>refused(new Refusal.ReconnectRequired()))
                .orElseGet(() -> Answer.refused(new Refusal.NotConnected()));
    }

    private static Permit permit(SpotifyConnection connection, Instant deadline) {
        return new Permit(connection.user(), connection.app(), connection.token(), deadline);
    }

    private static boolean isTokenRejected(Answer<?> answer) {
        return answer instanceof Answer.Refused<?>(Refusal.TokenRejected rejected);
    }

    /** Refused, but not because there is no connection left to renew. */
    private static boolean isPutOff(Answer<?> answer) {
        return answer instanceof Answer.Refused<?>(var why)
                && !(why instanceof Refusal.ReconnectRequired || why instanceof Refusal.NotConnected);
    }
}
