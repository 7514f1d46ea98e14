package dev.spotifymcp.persistence.sealing;

import dev.spotifymcp.domain.account.Secret;

/** A Tink AEAD keyset in cleartext: JSON, or the base64 of it. */
public final class KeysetText extends Secret {

    public KeysetText(String text) {
        super(text);
    }
}
