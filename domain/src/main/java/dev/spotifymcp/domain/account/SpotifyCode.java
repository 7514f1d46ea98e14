package dev.spotifymcp.domain.account;

/** The authorization code that Spotify hands to the callback (RFC 6749, section 4.1.2). */
public final class SpotifyCode extends Secret {

    public SpotifyCode(String text) {
        super(text);
    }
}
