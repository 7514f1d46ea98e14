package dev.spotifymcp.application.account;

import dev.spotifymcp.application.change.ReceiptsContract;
import dev.spotifymcp.application.grant.GrantsContract;
import dev.spotifymcp.application.grant.OAuthClientsContract;
import dev.spotifymcp.application.grant.TransactionsContract;
import dev.spotifymcp.application.traffic.AuditTrailContract;
import dev.spotifymcp.application.traffic.GatesContract;
import dev.spotifymcp.application.traffic.InMemoryGates;
import dev.spotifymcp.application.traffic.NotesContract;
import dev.spotifymcp.domain.account.Users;
import dev.spotifymcp.domain.traffic.Gates;
import dev.spotifymcp.domain.traffic.Notes;
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

    @Nested
    class KeepRefreshLeases extends RefreshLeasesContract {
        private final InMemoryStores inMemory = InMemoryStores.empty();

        @Override
        protected Stores freshStores() {
            return inMemory;
        }

        @Override
        protected void leasesRunOut() {
            inMemory.spotifyConnections().leasesRunOut();
        }
    }

    @Nested
    class KeepNotes extends NotesContract {
        private final Stores stores = InMemoryStores.empty();

        @Override
        protected Notes notes() {
            return stores.notes();
        }

        @Override
        protected Users users() {
            return stores.users();
        }
    }

    @Nested
    class KeepGates extends GatesContract {
        private final Gates gates = new InMemoryGates();

        @Override
        protected Gates gates() {
            return gates;
        }
    }

    @Nested
    class KeepAuditTrail extends AuditTrailContract {
        @Override
        protected Stores freshStores() {
            return InMemoryStores.empty();
        }
    }

    @Nested
    class KeepReceipts extends ReceiptsContract {
        @Override
        protected Stores freshStores() {
            return InMemoryStores.empty();
        }
    }

    @Nested
    class KeepOAuthClients extends OAuthClientsContract {
        @Override
        protected Stores freshStores() {
            return InMemoryStores.empty();
        }
    }

    @Nested
    class KeepTransactions extends TransactionsContract {
        @Override
        protected Stores freshStores() {
            return InMemoryStores.empty();
        }
    }

    @Nested
    class KeepGrants extends GrantsContract {
        @Override
        protected Stores freshStores() {
            return InMemoryStores.empty();
        }
    }
}
