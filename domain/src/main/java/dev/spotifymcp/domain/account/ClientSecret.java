package dev.spotifymcp.domain.account;

/** The secret of the operator's Spotify app. */
public final class ClientSecret extends Secret {

    public ClientSecret(String text) {
        super(text);
    }
}
