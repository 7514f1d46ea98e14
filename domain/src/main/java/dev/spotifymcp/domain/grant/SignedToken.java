package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.Secret;

/** An access token as its bearer shows it. */
public final class SignedToken extends Secret {

    public SignedToken(String text) {
        super(text);
    }
}
