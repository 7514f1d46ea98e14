package dev.spotifymcp.web.account;

import dev.spotifymcp.domain.account.ClientId;
import java.net.URI;

/**
 * Through which Spotify apps people connect.
 *
 * @param operators the app of everybody who does not bring their own
 * @param redirectUri what an app of one's own has to allow
 */
public record SpotifyApps(ClientId operators, URI redirectUri) {

    public boolean isOwn(ClientId app) {
        return !app.equals(operators);
    }

    /** What a login form has to name so that it leads through this app; nothing for the operator's. */
    public String named(ClientId app) {
        return isOwn(app) ? app.value() : "";
    }
}
