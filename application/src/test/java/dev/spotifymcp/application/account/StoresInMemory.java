package dev.spotifymcp.application.account;

import org.junit.jupiter.api.Nested;

/** The fakes keep the contracts, or every test that uses them would prove nothing. */
class StoresInMemory {

    @Nested
    class KeepUsers extends UsersContract {
        @Override
        protected Stores freshStores() {
            return InMemoryStores.empty();
        }
    }

    @Nested
    class KeepApiKeys extends ApiKeysContract {
        @Override
        protected Stores freshStores() {
            return InMemoryStores.empty();
        }
    }

    @Nested
    class KeepBrowserSessions extends BrowserSessionsContract {
        @Override
        protected Stores freshStores() {
            return InMemoryStores.empty();
        }
    }

    @Nested
    class KeepLoginAttempts extends LoginAttemptsContract {
        @Override
        protected Stores freshStores() {
            return InMemoryStores.empty();
        }
    }

    @Nested
    class KeepSpotifyConnections extends SpotifyConnectionsContract {
        @Override
        protected Stores freshStores() {
            return InMemoryStores.empty();
        }
    }
}
