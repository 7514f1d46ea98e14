package dev.spotifymcp.spotify.account;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.ClientSecret;
import dev.spotifymcp.spotify.http.Form;

/** How an app proves to Spotify that it is itself. */
public sealed interface SpotifyApp {

    ClientId id();

    /** By the secret it shares with Spotify. */
    record Confidential(ClientId id, ClientSecret secret) implements SpotifyApp {}

    /** Not at all: the PKCE verifier of each login stands in for a secret (RFC 7636). */
    record Public(ClientId id) implements SpotifyApp {}

    default Form sign(Form form) {
        return switch (this) {
            case Confidential(var id, var secret) -> form.from(id, secret);
            case Public(var id) -> form.with("client_id", id.value());
        };
    }
}
