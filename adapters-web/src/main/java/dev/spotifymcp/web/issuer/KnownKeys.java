package dev.spotifymcp.web.issuer;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.jwt.JwtConfig2026;
import com.google.crypto.tink.jwt.JwtPublicKeyVerify;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.VerifiedJwt;
import dev.spotifymcp.domain.grant.SignedToken;
import dev.spotifymcp.web.token.VerifiedTokens;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An issuer's keys as they were published, and what was verified by them: when a key is withdrawn, that is forgotten with
 * it.
 */
final class KnownKeys {

    private final List<PublishedKey> published;
    private final JwtPublicKeyVerify verifier;
    private final Set<String> names;
    private final VerifiedTokens<TimedClaims> verified = new VerifiedTokens<>();

    private KnownKeys(List<PublishedKey> published, JwtPublicKeyVerify verifier) {
        this.published = published;
        this.verifier = verifier;
        this.names = published.stream().map(PublishedKey::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Nothing is known, and nothing is verified. */
    static KnownKeys none() {
        return new KnownKeys(List.of(), (token, validator) -> {
            throw new GeneralSecurityException("there are no keys");
        });
    }

    /** Empty when there is no key among them that could verify anything. */
    static Optional<KnownKeys> of(List<PublishedKey> published) {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        try {
            var keys = KeysetHandle.newBuilder().setConfiguration(JwtConfig2026.get());
            for (PublishedKey key : published) {
                var entry = KeysetHandle.importKey(key.key()).withRandomId();
                keys.addEntry(keys.size() == 0 ? entry.makePrimary() : entry);
            }
            return Optional.of(
                    new KnownKeys(published, keys.build().getPrimitive(JwtConfig2026.get(), JwtPublicKeyVerify.class)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("keys that were read one by one can be used together", impossible);
        }
    }

    /** Whether a token that names this key can be judged; a token that names none is held against all there are. */
    boolean know(String name) {
        return name.isEmpty() ? !published.isEmpty() : names.contains(name);
    }

    boolean areThoseOf(List<PublishedKey> others) {
        return published.equals(others);
    }

    Optional<TimedClaims> read(
            SignedToken token, JwtValidator validator, Function<VerifiedJwt, Optional<TimedClaims>> reading) {
        return verified.recall(token, () -> verify(token, validator).flatMap(reading));
    }

    private Optional<VerifiedJwt> verify(SignedToken token, JwtValidator validator) {
        try {
            return Optional.of(verifier.verifyAndDecode(token.reveal(), validator));
        } catch (GeneralSecurityException notTheirs) {
            return Optional.empty();
        }
    }
}
