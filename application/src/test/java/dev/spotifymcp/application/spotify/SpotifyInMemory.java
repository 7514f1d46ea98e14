package dev.spotifymcp.application.spotify;

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
import org.junit.jupiter.api.Nested;

/** The fakes keep the contracts, or every test that uses them would prove nothing. */
class SpotifyInMemory {

    @Nested
    class KeepsAccounts extends SpotifyAccountsContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return new FakeSpotify();
        }
    }

    @Nested
    class KeepsACatalogue extends CatalogueContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return new FakeSpotify();
        }
    }

    @Nested
    class KeepsLibraries extends LibraryContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return new FakeSpotify();
        }
    }

    @Nested
    class KeepsListening extends ListeningContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return new FakeSpotify();
        }
    }

    @Nested
    class KeepsCommands extends PlayerCommandsContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return new FakeSpotify();
        }
    }

    @Nested
    class KeepsThings extends ThingsContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return new FakeSpotify();
        }
    }

    @Nested
    class KeepsPlayers extends PlayerContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return new FakeSpotify();
        }
    }

    @Nested
    class KeepsPlaylists extends PlaylistsContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return new FakeSpotify();
        }
    }

    @Nested
    class KeepsPlaylistItems extends PlaylistItemsContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return new FakeSpotify();
        }
    }

    @Nested
    class KeepsPlaylistChanges extends PlaylistChangesContract {
        @Override
        protected SpotifyWorld freshWorld() {
            return new FakeSpotify();
        }
    }
}
