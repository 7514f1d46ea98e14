package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.account.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Says how things stand between a user and Spotify, without asking Spotify. */
public record ReadStatus(Users users, SpotifyConnections connections, ReadApp apps) {

    /** How a user stands with Spotify. */
    public sealed interface Link {

        /**
         * All is well.
         *
         * @param until when Spotify ends the consent, whatever happens until then
         * @param app through which Spotify app
         */
        record Connected(Set<String> scopes, Instant since, Instant until, ClientId app) implements Link {

            /** Early enough for somebody who looks in once a week. */
            private static final Duration WARN_AHEAD = Duration.ofDays(14);

            /** Whether the person had better connect again soon. */
            public boolean endsSoon(Instant now) {
                return !now.isBefore(until.minus(WARN_AHEAD));
            }
        }

        record NeedsReconnection(Instant since, ClientId app) implements Link {}

        record NotConnected() implements Link {}
    }

    /** A user and their standing. */
    public record Status(User user, Link link) {}

    /** Empty for a user who has left. */
    public Optional<Status> of(UserId id) {
        return users.find(id).map(user -> new Status(user, link(id)));
    }

    /** How the app stands through which the user is connected, or would be. */
    public ReadApp.Standing app(Link link) {
        return switch (link) {
            case Link.Connected connected -> apps.of(connected.app());
            case Link.NeedsReconnection(var since, var app) -> apps.of(app);
            case Link.NotConnected none -> apps.ofTheServer();
        };
    }

    private Link link(UserId id) {
        return connections.find(id).map(ReadStatus::link).orElseGet(Link.NotConnected::new);
    }

    private static Link link(SpotifyConnection connection) {
        return switch (connection.state()) {
            case CONNECTED ->
                new Link.Connected(
                        connection.scopes(), connection.authorizedAt(), connection.consentEnds(), connection.app());
            case NEEDS_RECONNECTION -> new Link.NeedsReconnection(connection.authorizedAt(), connection.app());
        };
    }
}
