package dev.spotifymcp.spotify;

import dev.spotifymcp.domain.account.SpotifyAccounts;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.library.Library;
import dev.spotifymcp.domain.listening.Listening;
import dev.spotifymcp.domain.playback.Player;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.traffic.Gates;
import dev.spotifymcp.spotify.account.SpotifyAccountsService;
import dev.spotifymcp.spotify.catalogue.SpotifyCatalogue;
import dev.spotifymcp.spotify.http.RequestObserver;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import dev.spotifymcp.spotify.http.Traffic;
import dev.spotifymcp.spotify.library.SpotifyLibrary;
import dev.spotifymcp.spotify.listening.SpotifyListening;
import dev.spotifymcp.spotify.playback.SpotifyPlayer;
import dev.spotifymcp.spotify.playlist.SpotifyPlaylists;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Spotify, as the domain knows it.
 *
 * @param traffic what is under way there at this moment
 */
public record Spotify(
        SpotifyAccounts accounts,
        Catalogue catalogue,
        Player player,
        Playlists playlists,
        Library library,
        Listening listening,
        Supplier<Traffic> traffic) {

    /** Nothing is called until somebody asks for something. */
    public static Spotify at(SpotifySettings settings, Gates gates, RequestObserver observer, InstantSource clock) {
        SpotifyHttp http = SpotifyHttp.to(settings.apiUrl(), gates, observer, clock);
        return new Spotify(
                new SpotifyAccountsService(http, settings.accountsUrl(), settings.redirectUri(), settings.app(), clock),
                SpotifyCatalogue.remembering(http, settings.modes(), clock),
                new SpotifyPlayer(http),
                new SpotifyPlaylists(http),
                new SpotifyLibrary(http),
                new SpotifyListening(http),
                http::traffic);
    }
}
