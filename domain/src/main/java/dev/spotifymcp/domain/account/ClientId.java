package dev.spotifymcp.domain.account;

import java.util.regex.Pattern;

/** A Spotify app: the operator's, or a user's own. */
public record ClientId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z]{1,64}");

    public ClientId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a Spotify client id is letters and digits, usually 32 of them");
        }
    }
}
