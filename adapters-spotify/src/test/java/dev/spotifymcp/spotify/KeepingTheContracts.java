package dev.spotifymcp.spotify;

import dev.spotifymcp.application.account.SpotifyAccountsContract;
import dev.spotifymcp.application.catalogue.CatalogueContract;
import dev.spotifymcp.application.catalogue.ThingsContract;
import dev.spotifymcp.application.library.LibraryContract;
import dev.spotifymcp.application.listening.ListeningContract;
import dev.spotifymcp.application.playback.PlayerCommandsContract;
import dev.spotifymcp.application.playback.PlayerContract;
import dev.spotifymcp.application.playlist.PlaylistChangesContract;
import dev.spotifymcp.application.playlist.PlaylistItemsContract;
import dev.spotifymcp.application.playlist.PlaylistsContract;
import dev.spotifymcp.application.spotify.SpotifyWorld;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** What the fakes promise to everybody's tests, the adapter keeps over HTTP. */
class KeepingTheContracts {

    private final List<SimulatedSpotify> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(SimulatedSpotify::close);
    }

    private SpotifyWorld opened(SimulatedSpotify spotify) {
        opened.add(spotify);
        return spotify;
    }

    @Nested
    class WithAnAppThatHasASecret extends SpotifyAccountsContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return opened(SimulatedSpotify.inDevelopmentMode());
        }
    }

    @Nested
    class WithAnAppThatHasNone extends SpotifyAccountsContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return opened(SimulatedSpotify.withoutSecret());
        }
    }

    @Nested
    class OfACatalogueInDevelopmentMode extends CatalogueContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return opened(SimulatedSpotify.inDevelopmentMode());
        }
    }

    @Nested
    class OfACatalogueInExtendedMode extends CatalogueContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return opened(SimulatedSpotify.inExtendedMode());
        }
    }

    @Nested
    class OfLibraries extends LibraryContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return opened(SimulatedSpotify.inDevelopmentMode());
        }
    }

    @Nested
    class OfThingsInDevelopmentMode extends ThingsContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return opened(SimulatedSpotify.inDevelopmentMode());
        }
    }

    @Nested
    class OfThingsInExtendedMode extends ThingsContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return opened(SimulatedSpotify.inExtendedMode());
        }
    }

    @Nested
    class OfListening extends ListeningContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return opened(SimulatedSpotify.inDevelopmentMode());
        }
    }

    @Nested
    class OfPlayerCommands extends PlayerCommandsContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return opened(SimulatedSpotify.inDevelopmentMode());
        }
    }

    @Nested
    class OfPlayers extends PlayerContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return opened(SimulatedSpotify.inDevelopmentMode());
        }
    }

    @Nested
    class OfPlaylists extends PlaylistsContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return opened(SimulatedSpotify.inDevelopmentMode());
        }
    }

    @Nested
    class OfPlaylistItems extends PlaylistItemsContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return opened(SimulatedSpotify.inDevelopmentMode());
        }
    }

    @Nested
    class OfPlaylistChanges extends PlaylistChangesContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return opened(SimulatedSpotify.inDevelopmentMode());
        }
    }
}
