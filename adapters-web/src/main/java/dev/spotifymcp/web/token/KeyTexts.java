package dev.spotifymcp.web.token;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.jwt.JwtConfig2026;
import com.google.crypto.tink.jwt.JwtEcdsaParameters;
import dev.spotifymcp.domain.grant.SigningKeyText;
import java.security.GeneralSecurityException;

/**
 * Makes keys and writes them down. In each text they stand in the order in which they sign: perhaps one that has signed
 * before, the one that signs, and one that will.
 */
final class KeyTexts {

    static final Configuration ALGORITHMS = JwtConfig2026.get();

    private KeyTexts() {}

    /** A key that signs, and its successor. */
    static SigningKeyText fresh() {
        try {
            return write(KeysetHandle.newBuilder()
                    .addEntry(newKey().makePrimary())
                    .addEntry(newKey())
                    .setConfiguration(ALGORITHMS)
                    .build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has P-256", impossible);
        }
    }

    /** The successor signs from now on and has a successor of its own; what came before the last signer is gone. */
    static SigningKeyText movedOn(SigningKeyText text) {
        try {
            KeysetHandle keys = read(text);
            var moved = KeysetHandle.newBuilder(keys).setConfiguration(ALGORITHMS);
            int signer = signer(keys);
            moved.getAt(signer + 1).makePrimary();
            for (int old = 0; old < signer; old++) {
                moved.deleteAt(0);
            }
            return write(moved.addEntry(newKey()).build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("keys that were read can be moved on", impossible);
        }
    }

    /** @throws IllegalStateException if nothing of ours wrote this text */
    static KeysetHandle read(SigningKeyText text) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(text.reveal(), ALGORITHMS, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("the stored signing keys are not readable", foreign);
        }
    }

    private static SigningKeyText write(KeysetHandle keys) throws GeneralSecurityException {
        return new SigningKeyText(
                TinkJsonProtoKeysetFormat.serializeKeyset(keys, ALGORITHMS, InsecureSecretKeyAccess.get()));
    }

    private static KeysetHandle.Builder.Entry newKey() throws GeneralSecurityException {
        return KeysetHandle.generateEntryFromParameters(JwtEcdsaParameters.builder()
                        .setAlgorithm(JwtEcdsaParameters.Algorithm.ES256)
                        .setKidStrategy(JwtEcdsaParameters.KidStrategy.BASE64_ENCODED_KEY_ID)
                        .build())
                .withRandomId();
    }

    private static int signer(KeysetHandle keys) {
        for (int position = 0; position < keys.size(); position++) {
            if (keys.getAt(position).isPrimary()) {
                return position;
            }
        }
        throw new IllegalStateException("a keyset has a key that signs");
    }
}
