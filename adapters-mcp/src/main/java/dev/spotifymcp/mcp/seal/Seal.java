package dev.spotifymcp.mcp.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.XChaCha20Poly1305Key;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Seals small things with authenticated encryption, for clients to keep and bring back. All replicas have the same seal,
 * so each opens what another has sealed. It prints as nothing.
 */
public final class Seal {

    private static final int LEAST_BYTES = 32;
    private static final int KEY_BYTES = 32;

    // The secret serves other purposes too; a key derived for this one tells nothing about theirs (RFC 5869).
    private static final byte[] DERIVED_FOR = "spotify-mcp/seal/1".getBytes(StandardCharsets.US_ASCII);

    private static final Configuration ALGORITHMS = AeadConfig2026.get();

    private final Aead aead;

    private Seal(Aead aead) {
        this.aead = aead;
    }

    /**
     * The seal that all replicas share.
     *
     * @param secret 32 bytes or more
     */
    public static Seal of(byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a seal is made of 32 bytes or more");
        }
        try {
            byte[] bytes = Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], DERIVED_FOR, KEY_BYTES);
            return new Seal(keyset(bytes).getPrimitive(ALGORITHMS, Aead.class));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("32 bytes make a key", impossible);
        }
    }

    /** Of a cipher whose nonces are long enough to be drawn at random however often, unlike those of AES-GCM. */
    @AccessesPartialKey
    private static KeysetHandle keyset(byte[] key) throws GeneralSecurityException {
        var cipher = XChaCha20Poly1305Key.create(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()));
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(cipher).withRandomId().makePrimary())
                .build();
    }

    /** For a single process, whose seals end with it. */
    public static Seal random() {
        byte[] secret = new byte[LEAST_BYTES];
        new SecureRandom().nextBytes(secret);
        return of(secret);
    }

    /**
     * Seals; the same content twice gives different texts.
     *
     * @param bound whose it is, and what else has to be the same when it comes back
     * @return characters that may stand in a header or a URL
     */
    public String close(Purpose purpose, String bound, byte[] content) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(aead.encrypt(content, associated(purpose, bound)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that was made can seal", impossible);
        }
    }

    /** What was sealed for this purpose and bound to this; empty for anything else. */
    public Optional<byte[]> open(Purpose purpose, String bound, String sealed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            // The last character may have spare bits: without this, four texts would be the same seal.
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(sealed)
                    ? Optional.of(aead.decrypt(bytes, associated(purpose, bound)))
                    : Optional.empty();
        } catch (IllegalArgumentException | GeneralSecurityException madeUp) {
            return Optional.empty();
        }
    }

    private static byte[] associated(Purpose purpose, String bound) {
        return (purpose.name() + " " + bound).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Seal[hidden]";
    }
}
