package dev.spotifymcp.domain.account;

/** Our own name for a user: random, so that it says nothing about the Spotify account behind it. */
public record UserId(String value) {

    public UserId {
        if (!value.matches("[0-9A-Za-z]{22}")) {
            throw new IllegalArgumentException("a user id is 22 letters and digits");
        }
    }
}
