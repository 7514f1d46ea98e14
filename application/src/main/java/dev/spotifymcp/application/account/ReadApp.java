package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.AppMode;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Gates;
import java.time.InstantSource;
import java.util.List;

/**
 * Says how a Spotify app stands with Spotify, without asking Spotify.
 *
 * @param operators the app of whoever runs this server, and {@code granted} what Spotify grants it
 */
public record ReadApp(Gates gates, ClientId operators, AppMode granted, InstantSource clock) {

    /** Whose an app is. */
    public enum Owner {
        SERVER,
        USER
    }

    /**
     * How an app stands.
     *
     * @param closed what Spotify does not let it do at the moment, and until when
     */
    public record Standing(ClientId app, Owner owner, AppMode mode, List<Closing> closed) {
        public Standing {
            closed = List.copyOf(closed);
        }
    }

    public Standing of(ClientId app) {
        List<Closing> closed = gates.closed(app, clock.instant());
        // Nobody gets more than development mode for an app of their own.
        return app.equals(operators)
                ? new Standing(app, Owner.SERVER, granted, closed)
                : new Standing(app, Owner.USER, AppMode.DEVELOPMENT, closed);
    }

    /** Of the app that whoever has none of their own would connect through. */
    Standing ofTheServer() {
        return of(operators);
    }
}
