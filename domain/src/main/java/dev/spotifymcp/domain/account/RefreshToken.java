package dev.spotifymcp.domain.account;

/** A refresh token of Spotify's: lives six months from the person's consent, and refreshing does not prolong it. */
public final class RefreshToken extends Secret {

    public RefreshToken(String text) {
        super(text);
    }
}
