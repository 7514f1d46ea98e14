package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.Secret;

/** The code that a client trades for tokens (RFC 6749, section 4.1.2). */
public final class AuthorizationCode extends Secret {

    public AuthorizationCode(String text) {
        super(text);
    }
}
