package dev.spotifymcp.web.browser;

import dev.spotifymcp.domain.account.Secret;
import java.nio.charset.StandardCharsets;

/** The operator's secret that form tokens are made with; the same on every replica. */
public final class SessionKey extends Secret {

    private static final int LEAST_BYTES = 32;

    public SessionKey(String text) {
        super(text);
        if (text.getBytes(StandardCharsets.UTF_8).length < LEAST_BYTES) {
            throw new IllegalArgumentException("a session key has " + LEAST_BYTES + " bytes or more");
        }
    }
}
