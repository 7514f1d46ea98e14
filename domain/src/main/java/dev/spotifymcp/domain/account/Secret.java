package dev.spotifymcp.domain.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Text that lets whoever knows it act for somebody. It prints as nothing, compares in constant time, and has one way
 * out, {@link #reveal()}, whose callers the architecture test lists.
 */
public abstract class Secret {

    /** 62 characters carry 5.95 bits each: 43 of them are 256 bits. */
    static final int CHARACTERS = 43;

    private final String text;

    protected Secret(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a secret cannot be empty");
        }
        this.text = text;
    }

    public final String reveal() {
        return text;
    }

    /** What may be stored: enough to recognise the secret, useless for acting as its holder. */
    public final SecretHash hash() {
        return SecretHash.of(text);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Secret secret
                && secret.getClass() == getClass()
                && MessageDigest.isEqual(bytes(text), bytes(secret.text));
    }

    @Override
    public final int hashCode() {
        return hash().hashCode();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[hidden]";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
