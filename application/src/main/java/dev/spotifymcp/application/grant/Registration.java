package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClientSecret;

/** A client that has just registered. */
public sealed interface Registration {

    OAuthClient client();

    /** It proves itself by PKCE alone. */
    record Open(OAuthClient client) implements Registration {}

    /** It got a secret, which is told this once. */
    record Confidential(OAuthClient client, OAuthClientSecret secret) implements Registration {}
}
