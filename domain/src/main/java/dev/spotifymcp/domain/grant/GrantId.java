package dev.spotifymcp.domain.grant;

import java.util.regex.Pattern;

/** The public name of a grant: it stands in access tokens and on the account page, and may be logged. */
public record GrantId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z]{22}");

    public GrantId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a grant id is 22 letters and digits");
        }
    }
}
