package dev.spotifymcp.web.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.grant.AccessTokenClaims;
import dev.spotifymcp.domain.grant.SignedToken;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What tokens say that were verified by one version of some keys: to verify one is a thousand times the work of
 * remembering it.
 */
public final class VerifiedTokens<T> {

    private static final int MOST_REMEMBERED = 10_000;

    private final Cache<SecretHash, T> verified = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(AccessTokenClaims.LIFETIME)
            .build();

    /** What is remembered of this token, or what the reading says; that it says nothing is not remembered. */
    public Optional<T> recall(SignedToken token, Supplier<Optional<T>> reading) {
        SecretHash key = token.hash();
        T known = verified.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<T> read = reading.get();
        read.ifPresent(said -> verified.put(key, said));
        return read;
    }
}
