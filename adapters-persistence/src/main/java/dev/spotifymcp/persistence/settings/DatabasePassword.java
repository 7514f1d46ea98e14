package dev.spotifymcp.persistence.settings;

import dev.spotifymcp.domain.account.Secret;

/** What opens the database. */
public final class DatabasePassword extends Secret {

    public DatabasePassword(String text) {
        super(text);
    }
}
