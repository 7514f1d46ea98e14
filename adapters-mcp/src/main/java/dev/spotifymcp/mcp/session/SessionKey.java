package dev.spotifymcp.mcp.session;

import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The secret by which replicas recognise session ids of each other. It prints as nothing. */
public final class SessionKey {

    static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;

    private final SecretKey key;

    private SessionKey(SecretKey key) {
        this.key = key;
    }

    /**
     * The key that all replicas share.
     *
     * @param secret 32 bytes or more
     */
    public static SessionKey of(byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a session key has 32 bytes or more");
        }
        return new SessionKey(new SecretKeySpec(secret, ALGORITHM));
    }

    /** For a single process, whose sessions end with it. */
    public static SessionKey random() {
        byte[] secret = new byte[LEAST_BYTES];
        new SecureRandom().nextBytes(secret);
        return of(secret);
    }

    SecretKey reveal() {
        return key;
    }

    @Override
    public String toString() {
        return "SessionKey[hidden]";
    }
}
