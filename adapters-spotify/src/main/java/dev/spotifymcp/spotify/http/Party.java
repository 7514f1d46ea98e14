package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.Permit;

/**
 * Whoever takes turns with others at the use of an app: one user, however many calls they make.
 *
 * @param user empty for those who are only just logging in, who are one party together
 */
record Party(ClientId app, String user) {

    static Party of(Permit permit) {
        return new Party(permit.app(), permit.user().value());
    }

    static Party loggingIn(ClientId app) {
        return new Party(app, "");
    }
}
