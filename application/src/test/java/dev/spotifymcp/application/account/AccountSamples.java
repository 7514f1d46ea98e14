package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;

import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.BrowserName;
import dev.spotifymcp.domain.account.BrowserSession;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.Expiry;
import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.domain.account.RefreshToken;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SessionId;
import dev.spotifymcp.domain.account.SessionToken;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyGrant;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.account.UserId;
import java.time.Duration;
import java.util.Set;

/** What can hang on a user, one of each, as it is at noon. */
public final class AccountSamples {

    public static final ClientId APP = new ClientId("0123456789abcdef0123456789abcdef");

    private AccountSamples() {}

    /** A key with every scope that never expires. */
    public static ApiKey key(UserId owner, PresentedKey presented) {
        return new ApiKey(
                presented.id(),
                owner,
                presented.kind(),
                "Laptop",
                presented.secret().hash(),
                Scope.all(),
                NOON,
                NOON,
                Expiry.never());
    }

    public static ApiKey key(UserId owner) {
        return key(owner, PresentedKey.fresh(Kind.API_KEY, SECRETS));
    }

    public static BrowserSession session(UserId user, SessionToken token) {
        return BrowserSession.opened(
                new SessionId(SECRETS.id()), user, token, BrowserName.of("Firefox on Linux"), NOON);
    }

    public static BrowserSession session(UserId user) {
        return session(user, new SessionToken(SECRETS.secret()));
    }

    /** What Spotify gives, under made-up tokens. */
    public static SpotifyGrant grant(String access, String refresh) {
        return new SpotifyGrant(
                new SpotifyToken(access),
                Duration.ofHours(1),
                Set.of("user-library-read", "playlist-modify-private"),
                new RefreshToken(refresh));
    }

    /** A first consent, through {@link #APP}. */
    public static SpotifyConnection connection(UserId user) {
        return SpotifyConnection.authorized(
                user, APP, grant("access-" + user.value(), "refresh-" + user.value()), refreshToken(user), NOON);
    }

    private static RefreshToken refreshToken(UserId user) {
        return new RefreshToken("refresh-" + user.value());
    }

    static Things thingsOf(UserId user) {
        return new Things(key(user), session(user), connection(user));
    }

    /** One of each. */
    record Things(ApiKey key, BrowserSession session, SpotifyConnection connection) {

        void keptIn(Stores stores) {
            stores.apiKeys().add(key);
            stores.browserSessions().open(session);
            stores.spotifyConnections().connect(connection);
        }
    }
}
