package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.Secret;

/**
 * Names one waiting authorization in the consent form. Only the page we showed knows it, so that it also proves that the
 * answer comes from there.
 */
public final class TransactionToken extends Secret {

    public TransactionToken(String text) {
        super(text);
    }
}
