package dev.spotifymcp.domain.account;

/** An access token of Spotify's: opaque, lives about an hour, never leaves towards an MCP client. */
public final class SpotifyToken extends Secret {

    public SpotifyToken(String text) {
        super(text);
    }
}
