package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What one client may do for one person, from the redeemed code to the end, which using it does not put off.
 *
 * @param line which of its refresh tokens lives
 */
public record Grant(GrantId id, Consent consent, TokenLine line, Instant lastUsedAt, Instant expiresAt) {

    public static final Duration LIFETIME = Duration.ofDays(90);

    /** The grant that a code becomes, with the first of its refresh tokens. */
    public static Grant of(IssuedCode code, OAuthRefreshToken first, Instant now) {
        return new Grant(code.grant(), code.consent(), TokenLine.startingWith(first), now, now.plus(LIFETIME));
    }

    /** Whether this client may refresh it in this way, and for which scopes. Nothing has happened yet when it may not. */
    public Ruling<Set<Scope>> refreshable(TokenRequest.Refresh presented, OAuthClientId by, Instant now) {
        if (!consent.client().equals(by)) {
            return Ruling.refused(new GrantRefusal.TokenOfAnotherClient(id));
        }
        if (!now.isBefore(expiresAt)) {
            return Ruling.refused(new GrantRefusal.GrantExpired(id));
        }
        if (!presented.resource().equals(consent.resource())) {
            // The endpoint has moved since; clients recover from invalid_grant, and from invalid_target they do not.
            return Ruling.refused(new GrantRefusal.GrantExpired(id));
        }
        if (!consent.scopes().containsAll(presented.scopes())) {
            return Ruling.refused(new GrantRefusal.ScopeWidened(id));
        }
        return Ruling.granted(presented.scopes().isEmpty() ? consent.scopes() : presented.scopes());
    }

    /** The same grant after a rotation. */
    public Grant with(TokenLine renewed, Instant now) {
        return new Grant(id, consent, renewed, now, expiresAt);
    }
}
