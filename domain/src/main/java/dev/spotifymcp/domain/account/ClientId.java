package dev.spotifymcp.domain.account;

/** A Spotify app: the operator's, or a user's own. */
public record ClientId(String value) {

    public ClientId {
        if (!value.matches("[0-9A-Za-z]{1,64}")) {
            throw new IllegalArgumentException("a Spotify client id is letters and digits, usually 32 of them");
        }
    }
}
