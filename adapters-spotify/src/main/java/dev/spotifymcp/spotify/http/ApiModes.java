package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.account.ClientId;

/** What Spotify grants to which app: only the operator's can be more than one in development. */
public record ApiModes(ClientId operators, ApiMode granted) {

    public ApiMode of(ClientId app) {
        return app.equals(operators) ? granted : ApiMode.DEVELOPMENT;
    }
}
