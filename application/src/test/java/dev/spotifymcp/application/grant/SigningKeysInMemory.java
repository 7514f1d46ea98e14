package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.grant.SigningKeys;

class SigningKeysInMemory extends SigningKeysContract {

    private final InMemorySigningKeys keys = new InMemorySigningKeys();

    @Override
    protected SigningKeys keys() {
        return keys;
    }
}
