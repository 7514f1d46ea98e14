package dev.spotifymcp.domain.grant;

import java.util.regex.Pattern;

/** The random part that a rotation adds. It may be stored: without the token before it nothing follows from it. */
public record RotationSalt(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z]{43}");

    public RotationSalt {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a salt is 43 letters and digits");
        }
    }
}
