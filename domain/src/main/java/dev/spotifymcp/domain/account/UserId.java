package dev.spotifymcp.domain.account;

import java.util.regex.Pattern;

/** Our own name for a user: random, so that it says nothing about the Spotify account behind it. */
public record UserId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z]{22}");

    public UserId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a user id is 22 letters and digits");
        }
    }
}
