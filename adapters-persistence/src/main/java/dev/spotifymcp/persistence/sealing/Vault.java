package dev.spotifymcp.persistence.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.spotifymcp.domain.account.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/**
 * Seals secrets and private text, and opens them again, with authenticated encryption (Tink AEAD). A keyset may hold
 * several keys: all of them open, the primary one seals.
 */
public final class Vault {

    /** The environment variable that holds the keyset. */
    public static final String VARIABLE = "TOKEN_ENCRYPTION_KEY";

    private static final Configuration ALGORITHMS = AeadConfig2026.get();

    private final Aead aead;

    private Vault(Aead aead) {
        this.aead = aead;
    }

    /** The vault that this keyset opens; empty when the text is no AEAD keyset. */
    static Optional<Vault> of(KeysetText keyset) {
        try {
            KeysetHandle keys =
                    TinkJsonProtoKeysetFormat.parseKeyset(json(keyset), ALGORITHMS, InsecureSecretKeyAccess.get());
            return Optional.of(new Vault(keys.getPrimitive(ALGORITHMS, Aead.class)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** A new keyset with one key for AES-256-GCM. */
    public static KeysetText newKeyset() {
        try {
            KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, ALGORITHMS);
            return new KeysetText(
                    TinkJsonProtoKeysetFormat.serializeKeyset(keys, ALGORITHMS, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES", impossible);
        }
    }

    /** What may be written into this cell; sealing the same secret twice gives different bytes. */
    public byte[] seal(Secret secret, Cell cell) {
        return sealText(secret.reveal(), cell);
    }

    /** The same for what lets nobody act, and yet concerns nobody else. */
    public byte[] sealText(String text, Cell cell) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), cell.associatedData());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that was read can seal", impossible);
        }
    }

    /** The secret that was sealed for this cell; empty when these bytes were not, or not with our keys. */
    public <S extends Secret> Optional<S> open(byte[] sealed, Cell cell, Function<String, S> secret) {
        return openText(sealed, cell).map(secret);
    }

    /** The text that was sealed for this cell; empty when these bytes were not, or not with our keys. */
    public Optional<String> openText(byte[] sealed, Cell cell) {
        try {
            byte[] text = aead.decrypt(sealed, cell.associatedData());
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    private static String json(KeysetText keyset) {
        String text = keyset.reveal().strip();
        return text.startsWith("{")
                ? text
                : new String(
                        Base64.getDecoder()
                                .decode(text.replaceAll("\\s", "")
                                        .replace('-', '+')
                                        .replace('_', '/')),
                        StandardCharsets.UTF_8);
    }
}
