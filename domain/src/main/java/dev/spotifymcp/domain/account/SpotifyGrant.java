package dev.spotifymcp.domain.account;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Spotify's token endpoint gives. A refresh usually brings no new refresh token; then the old one lives on. */
public final class SpotifyGrant {

    private final SpotifyToken token;
    private final Duration lifetime;
    private final Set<String> scopes;
    private final @Nullable RefreshToken refreshToken;

    public SpotifyGrant(
            SpotifyToken token, Duration lifetime, Set<String> scopes, @Nullable RefreshToken refreshToken) {
        this.token = token;
        this.lifetime = lifetime;
        this.scopes = Set.copyOf(scopes);
        this.refreshToken = refreshToken;
    }

    public SpotifyToken token() {
        return token;
    }

    public Duration lifetime() {
        return lifetime;
    }

    /** Empty when Spotify did not say. */
    public Set<String> scopes() {
        return scopes;
    }

    public Optional<RefreshToken> refreshToken() {
        return Optional.ofNullable(refreshToken);
    }
}
