package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import java.time.Instant;
import java.util.Set;

/** What a person agreed to, and when. */
public record Consent(
        UserId user,
        OAuthClientId client,
        RedirectUri redirectUri,
        Set<Scope> scopes,
        ResourceIndicator resource,
        Instant at) {

    public Consent {
        scopes = Set.copyOf(scopes);
    }

    public static Consent to(AuthorizationRequest request, UserId user, Instant at) {
        return new Consent(user, request.client(), request.redirectUri(), request.scopes(), request.resource(), at);
    }

    /**
     * Whether the person has agreed to all of this before. Anything that differs is something new: a client that is sent
     * elsewhere may be somebody else under its name.
     */
    public boolean covers(AuthorizationRequest request, UserId asked) {
        return user.equals(asked)
                && client.equals(request.client())
                && redirectUri.equals(request.redirectUri())
                && resource.equals(request.resource())
                && scopes.containsAll(request.scopes());
    }
}
