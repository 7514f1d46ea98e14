package dev.spotifymcp.domain.account;

import java.util.regex.Pattern;

/** The public part of an API key; it may be shown, listed and logged. */
public record ApiKeyId(String value) {

    static final int CHARACTERS = 12;

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z]{" + CHARACTERS + "}");

    public ApiKeyId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a key id is " + CHARACTERS + " letters and digits");
        }
    }
}
