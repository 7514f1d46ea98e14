package dev.spotifymcp.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * A user's tie to Spotify.
 *
 * @param scopes what the person consented to at Spotify
 * @param authorizedAt when they consented; six months later the refresh token dies, whatever was refreshed since
 * @param version grows with every change, so that a slow refresh cannot overwrite a newer consent
 */
public record SpotifyConnection(
        UserId user,
        ClientId app,
        SpotifyToken token,
        Instant tokenExpiresAt,
        RefreshToken refreshToken,
        Set<String> scopes,
        Instant authorizedAt,
        State state,
        long version) {

    /** A token this close to its end is renewed before it is used. */
    public static final Duration RENEW_AHEAD = Duration.ofMinutes(5);

    /** Spotify ends every consent after so long. */
    private static final Period CONSENT_LIFETIME = Period.ofMonths(6);

    public SpotifyConnection {
        scopes = Set.copyOf(scopes);
    }

    public enum State {
        CONNECTED,
        /** Spotify refused the refresh token. It is kept, sealed: Spotify has been wrong about this before. */
        NEEDS_RECONNECTION
    }

    /** A first connection, or one that replaces whatever was there. */
    public static SpotifyConnection authorized(
            UserId user, ClientId app, SpotifyGrant grant, RefreshToken refreshToken, Instant now) {
        return new SpotifyConnection(
                user,
                app,
                grant.token(),
                now.plus(grant.lifetime()),
                refreshToken,
                grant.scopes(),
                now,
                State.CONNECTED,
                1);
    }

    public boolean isConnected() {
        return state == State.CONNECTED;
    }

    public boolean isStale(Instant now) {
        return !now.isBefore(tokenExpiresAt.minus(RENEW_AHEAD));
    }

    /** When the consent dies, and with it the refresh token, whatever is refreshed until then. */
    public Instant consentEnds() {
        return authorizedAt.atOffset(ZoneOffset.UTC).plus(CONSENT_LIFETIME).toInstant();
    }

    public SpotifyConnection renewed(SpotifyGrant grant, Instant now) {
        return new SpotifyConnection(
                user,
                app,
                grant.token(),
                now.plus(grant.lifetime()),
                grant.refreshToken().orElse(refreshToken),
                grant.scopes().isEmpty() ? scopes : grant.scopes(),
                authorizedAt,
                State.CONNECTED,
                version + 1);
    }

    public SpotifyConnection broken() {
        return new SpotifyConnection(
                user,
                app,
                token,
                tokenExpiresAt,
                refreshToken,
                scopes,
                authorizedAt,
                State.NEEDS_RECONNECTION,
                version + 1);
    }
}
