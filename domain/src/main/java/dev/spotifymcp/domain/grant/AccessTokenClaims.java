package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * What an access token says (RFC 9068, section 2.2).
 *
 * @param tokenId {@code jti}
 * @param grant what it comes from, and dies with
 * @param issuedAt in whole seconds, like {@code expiresAt}
 */
public record AccessTokenClaims(
        UserId user,
        OAuthClientId client,
        Set<Scope> scopes,
        ResourceIndicator audience,
        String tokenId,
        GrantId grant,
        Instant issuedAt,
        Instant expiresAt) {

    public static final Duration LIFETIME = Duration.ofMinutes(10);

    public AccessTokenClaims {
        scopes = Set.copyOf(scopes);
    }

    /** The claims of a token that begins now; it does not outlive its grant. */
    public static AccessTokenClaims of(Grant grant, Set<Scope> scopes, String tokenId, Instant now) {
        Instant begin = now.truncatedTo(ChronoUnit.SECONDS);
        Instant end = begin.plus(LIFETIME);
        Instant last = grant.expiresAt().truncatedTo(ChronoUnit.SECONDS);
        Consent consent = grant.consent();
        return new AccessTokenClaims(
                consent.user(),
                consent.client(),
                scopes,
                consent.resource(),
                tokenId,
                grant.id(),
                begin,
                end.isBefore(last) ? end : last);
    }

    /** For how long it is good, from its beginning. */
    public Duration lifetime() {
        return Duration.between(issuedAt, expiresAt);
    }

    public Caller caller() {
        return new Caller(user, scopes);
    }
}
