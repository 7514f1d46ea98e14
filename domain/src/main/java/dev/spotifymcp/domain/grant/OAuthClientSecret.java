package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.Secret;

/** What a confidential client proves itself by. */
public final class OAuthClientSecret extends Secret {

    public OAuthClientSecret(String text) {
        super(text);
    }
}
