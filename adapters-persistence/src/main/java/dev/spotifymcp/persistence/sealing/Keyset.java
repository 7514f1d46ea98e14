package dev.spotifymcp.persistence.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AeadKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Keys for sealing (Tink AEAD), as they are at one moment: all of them open, the primary one seals. */
final class Keyset {

    private static final Configuration ALGORITHMS = AeadConfig2026.get();

    private final KeysetHandle keys;
    private final Aead aead;

    private Keyset(KeysetHandle keys) throws GeneralSecurityException {
        this.keys = keys;
        this.aead = keys.getPrimitive(ALGORITHMS, Aead.class);
    }

    /** Empty when the text is no AEAD keyset. */
    static Optional<Keyset> of(KeysetText text) {
        try {
            return Optional.of(new Keyset(
                    TinkJsonProtoKeysetFormat.parseKeyset(json(text), ALGORITHMS, InsecureSecretKeyAccess.get())));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** One new key, for AES-256-GCM. */
    static Keyset fresh() {
        return made(KeysetHandle.newBuilder());
    }

    /** These keys, and a new one that seals from now on. */
    Keyset withNewPrimary() {
        return made(KeysetHandle.newBuilder(keys));
    }

    /** The primary key alone. */
    Keyset withoutOldKeys() {
        try {
            return new Keyset(KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(keys.getPrimary().getKey()).makePrimary())
                    .build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that seals can be taken out", impossible);
        }
    }

    boolean hasThePrimaryOf(Keyset other) {
        return keys.getPrimary().getKey().equalsKey(other.keys.getPrimary().getKey());
    }

    /** Whether the primary key has sealed this. What a key without a prefix has sealed, nobody can tell. */
    boolean hasSealed(byte[] sealed) {
        byte[] prefix = ((AeadKey) keys.getPrimary().getKey()).getOutputPrefix().toByteArray();
        return prefix.length > 0
                && sealed.length > prefix.length
                && Arrays.equals(prefix, Arrays.copyOf(sealed, prefix.length));
    }

    byte[] seal(String text, Cell cell) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), cell.associatedData());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that was read can seal", impossible);
        }
    }

    /** Empty when these bytes were not sealed for this cell, or not with these keys. */
    Optional<String> open(byte[] sealed, Cell cell) {
        try {
            byte[] text = aead.decrypt(sealed, cell.associatedData());
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    KeysetText text() {
        try {
            return new KeysetText(
                    TinkJsonProtoKeysetFormat.serializeKeyset(keys, ALGORITHMS, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("keys that were read can be written", impossible);
        }
    }

    private static Keyset made(KeysetHandle.Builder keys) {
        try {
            return new Keyset(
                    keys.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                    .withRandomId()
                                    .makePrimary())
                            .setConfiguration(ALGORITHMS)
                            .build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES", impossible);
        }
    }

    private static String json(KeysetText keyset) {
        String text = keyset.reveal().strip();
        return text.startsWith("{") ? text : new String(decoded(text), StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder()
                .decode(text.replaceAll("\\s", "").replace('-', '+').replace('_', '/'));
    }
}
