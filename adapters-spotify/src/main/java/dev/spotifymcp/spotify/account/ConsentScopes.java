package dev.spotifymcp.spotify.account;

import dev.spotifymcp.spotify.http.SpotifyScope;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What every person is asked to allow. */
final class ConsentScopes {

    private ConsentScopes() {}

    /**
     * All that the server's tools can need, asked for once: Spotify has no way to add a scope later but the whole consent
     * again. The e-mail address, which Spotify no longer tells, is nobody's business.
     */
    static String text() {
        return Arrays.stream(SpotifyScope.values()).map(SpotifyScope::value).collect(Collectors.joining(" "));
    }
}
