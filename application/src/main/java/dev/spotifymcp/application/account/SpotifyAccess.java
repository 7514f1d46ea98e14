package dev.spotifymcp.application.account;

import dev.spotifymcp.application.traffic.SingleFlight;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyAccounts;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnection.State;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
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

    /** What {@link SpotifyAccounts#refresh} may take. */
    private static final Duration LONGEST_RENEWAL = Duration.ofSeconds(5);

    private final SpotifyConnections connections;
    private final SpotifyAccounts accounts;
    private final InstantSource clock;
    private final SingleFlight<Renewal, Answer<SpotifyConnection>> renewals = new SingleFlight<>();

    /** Whoever holds another version waits for no result that would not help them. */
    private record Renewal(UserId user, long version) {}

    public SpotifyAccess(SpotifyConnections connections, SpotifyAccounts accounts, InstantSource clock) {
        this.connections = connections;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** When a call that begins now has to be answered. */
    public Instant deadline() {
        return clock.instant().plus(CALL_BUDGET);
    }

    /** Makes one call to Spotify as this user. */
    public <T> Answer<T> as(UserId user, Function<Permit, Answer<T>> call) {
        return as(user, deadline(), call);
    }

    /** Makes one of several calls that share a deadline. */
    public <T> Answer<T> as(UserId user, Instant deadline, Function<Permit, Answer<T>> call) {
        return live(user).then(connection -> {
            Answer<T> answer = call.apply(permit(connection, deadline));
            if (!isTokenRejected(answer)) {
                return answer;
            }
            // A rejection that comes late leaves no time to renew, and whoever waits is owed an answer by then.
            return clock.instant().plus(LONGEST_RENEWAL).isAfter(deadline)
                    ? Answer.refused(new Refusal.SpotifyUnavailable())
                    : renew(connection).then(renewed -> call.apply(permit(renewed, deadline)));
        });
    }

    private Answer<SpotifyConnection> live(UserId user) {
        return connected(user).then(connection -> {
            Instant now = clock.instant();
            if (!connection.isStale(now)) {
                return Answer.given(connection);
            }
            Answer<SpotifyConnection> renewed = renew(connection);
            // Renewal is early on purpose: while it fails for the moment, the old token serves to its end.
            boolean stillGood = now.isBefore(connection.tokenExpiresAt());
            return isPutOff(renewed) && stillGood ? Answer.given(connection) : renewed;
        });
    }

    private Answer<SpotifyConnection> renew(SpotifyConnection old) {
        return renewals.join(
                new Renewal(old.user(), old.version()),
                () -> usable(connections.current(old.user()))
                        .then(current ->
                                current.version() == old.version() ? refresh(current) : Answer.given(current)));
    }

    private Answer<SpotifyConnection> refresh(SpotifyConnection current) {
        return switch (accounts.refresh(current.app(), current.refreshToken())) {
            case Answer.Given(var grant) -> stored(current.renewed(grant, clock.instant()));
            case Answer.Refused(Refusal.ReconnectRequired dead) -> stored(current.broken());
            case Answer.Refused(var why) -> Answer.refused(why);
        };
    }

    private Answer<SpotifyConnection> stored(SpotifyConnection successor) {
        return usable(connections.advance(successor));
    }

    private Answer<SpotifyConnection> connected(UserId user) {
        return usable(connections.find(user));
    }

    private static Answer<SpotifyConnection> usable(Optional<SpotifyConnection> found) {
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
