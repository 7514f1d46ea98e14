package dev.spotifymcp.web.bearer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.web.limit.RateLimit;
import dev.spotifymcp.web.page.Pages;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts credentials that were no good by where they came from. Who has shown too many is put off, whatever they show
 * next, before anything is looked up.
 *
 * <p>With one exception: a credential that was good before is looked at all the same. A whole office has one address, and
 * somebody who guesses there, or a program with a key of last year, is not to lock the others out. Being remembered lets
 * nobody in: a revoked credential is refused, and forgotten. A token that was refreshed meanwhile is a new one, and waits
 * with the others.
 */
public final class FailedKeys {

    /** A guesser adds nothing to them. */
    private static final int MOST_REMEMBERED = 100_000;

    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final RateLimit failures;
    private final Pages pages;
    private final Cache<SecretHash, Boolean> good = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(REMEMBERED)
            .build();

    /** @param failures for these alone: a page that somebody loads is no guess, and a guess locks nobody out of it */
    public FailedKeys(RateLimit failures, Pages pages) {
        this.failures = failures;
        this.pages = pages;
    }

    /** How long to wait before this is looked at; empty when it is looked at now. */
    Optional<Duration> putOff(ServerRequest request, Credential credential) {
        return failures.pause(request).filter(pause -> isUnknown(credential));
    }

    void turnAway(ServerRequest request, ServerResponse response, Duration pause) {
        pages.tell(request, response, RateLimit.tooOften(pause));
    }

    void succeeded(Credential credential) {
        credential.hash().ifPresent(hash -> good.asMap().putIfAbsent(hash, Boolean.TRUE));
    }

    /** Nothing shown is nothing guessed, and costs nothing to refuse. */
    void failed(ServerRequest request, Credential credential) {
        credential.hash().ifPresent(hash -> {
            good.invalidate(hash);
            failures.putOff(request);
        });
    }

    private boolean isUnknown(Credential credential) {
        return credential.hash().filter(hash -> good.getIfPresent(hash) == null).isPresent();
    }
}
