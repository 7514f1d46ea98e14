package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.SecretSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a program that asks for access: ours for it when it has registered, else the URL of its document. */
public record OAuthClientId(String value) {

    private static final int MOST_CHARACTERS = 512;
    private static final Pattern SHAPE = Pattern.compile("[!-~]{1," + MOST_CHARACTERS + "}");

    public OAuthClientId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a client id is 1 to " + MOST_CHARACTERS + " visible ASCII characters");
        }
    }

    public static OAuthClientId fresh(SecretSource secrets) {
        return new OAuthClientId("smoc_" + secrets.id());
    }

    /** Empty for text that no client can be called by. */
    public static Optional<OAuthClientId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new OAuthClientId(text)) : Optional.empty();
    }
}
