package dev.spotifymcp.web.token;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.jwt.JwtPublicKeyVerify;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.RawJwt;
import com.google.crypto.tink.jwt.VerifiedJwt;
import dev.spotifymcp.domain.grant.AccessTokenClaims;
import dev.spotifymcp.domain.grant.SignedToken;
import dev.spotifymcp.domain.grant.SigningKeyset;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Supplier;

/** One version of the keys, ready for use; what is forgotten with a key is also what was verified by it. */
final class Keyring {

    private final JwtPublicKeySign signer;
    private final JwtPublicKeyVerify verifier;
    private final String publicKeys;
    private final VerifiedTokens<AccessTokenClaims> verified = new VerifiedTokens<>();

    private Keyring(JwtPublicKeySign signer, JwtPublicKeyVerify verifier, String publicKeys) {
        this.signer = signer;
        this.verifier = verifier;
        this.publicKeys = publicKeys;
    }

    static Keyring of(SigningKeyset keyset) {
        try {
            KeysetHandle keys = KeyTexts.read(keyset.keys());
            KeysetHandle publicHalves = keys.getPublicKeysetHandle();
            return new Keyring(
                    keys.getPrimitive(KeyTexts.ALGORITHMS, JwtPublicKeySign.class),
                    publicHalves.getPrimitive(KeyTexts.ALGORITHMS, JwtPublicKeyVerify.class),
                    JwkSetConverter.fromPublicKeysetHandle(publicHalves));
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalStateException("the stored signing keys are not usable", unusable);
        }
    }

    /** A JWK Set (RFC 7517, section 5). */
    String publicKeys() {
        return publicKeys;
    }

    SignedToken sign(RawJwt jwt) {
        try {
            return new SignedToken(signer.signAndEncode(jwt));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that was read can sign", impossible);
        }
    }

    /** What the token says, if one of our keys signed it and the validator agrees. */
    Optional<VerifiedJwt> verify(SignedToken token, JwtValidator validator) {
        try {
            return Optional.of(verifier.verifyAndDecode(token.reveal(), validator));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    /** What is remembered of this token, or what the reading says; that it says nothing is not remembered. */
    Optional<AccessTokenClaims> recall(SignedToken token, Supplier<Optional<AccessTokenClaims>> reading) {
        return verified.recall(token, reading);
    }
}
