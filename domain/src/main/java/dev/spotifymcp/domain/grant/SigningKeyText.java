package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.Secret;

/** Private keys, written down by whoever signs with them; nobody else can read what it says. */
public final class SigningKeyText extends Secret {

    public SigningKeyText(String text) {
        super(text);
    }
}
