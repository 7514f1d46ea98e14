package dev.spotifymcp.spotify;

import dev.spotifymcp.spotify.account.SpotifyApp;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.ApiModes;
import java.net.URI;
import java.util.Set;

/**
 * Where Spotify is, and as which app we come.
 *
 * @param accountsUrl the accounts service, such as {@code https://accounts.spotify.com}
 * @param apiUrl the Web API with its version, such as {@code https://api.spotify.com/v1}
 * @param redirectUri where Spotify sends browsers back to, as it is registered with the app
 */
public record SpotifySettings(URI accountsUrl, URI apiUrl, URI redirectUri, SpotifyApp app, ApiMode mode) {

    public SpotifySettings {
        accountsUrl = base(accountsUrl);
        apiUrl = base(apiUrl);
    }

    /** What Spotify grants to which app. */
    public ApiModes modes() {
        return new ApiModes(app.id(), mode);
    }

    private static URI base(URI url) {
        if (!Set.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw new IllegalArgumentException("a URL of Spotify's starts with http:// or https:// and a host");
        }
        return URI.create(url.toString().replaceAll("/+$", ""));
    }
}
