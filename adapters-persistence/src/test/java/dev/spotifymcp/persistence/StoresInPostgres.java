package dev.spotifymcp.persistence;

import dev.spotifymcp.application.account.ApiKeysContract;
import dev.spotifymcp.application.account.BrowserSessionsContract;
import dev.spotifymcp.application.account.LoginAttemptsContract;
import dev.spotifymcp.application.account.RefreshLeasesContract;
import dev.spotifymcp.application.account.SpotifyConnectionsContract;
import dev.spotifymcp.application.account.Stores;
import dev.spotifymcp.application.account.UsersContract;
import dev.spotifymcp.application.change.ReceiptsContract;
import dev.spotifymcp.application.grant.GrantsContract;
import dev.spotifymcp.application.grant.OAuthClientsContract;
import dev.spotifymcp.application.grant.SigningKeysContract;
import dev.spotifymcp.application.grant.TransactionsContract;
import dev.spotifymcp.application.traffic.AuditTrailContract;
import dev.spotifymcp.application.traffic.GatesContract;
import dev.spotifymcp.application.traffic.NotesContract;
import dev.spotifymcp.domain.account.Users;
import dev.spotifymcp.domain.grant.SigningKeys;
import dev.spotifymcp.domain.traffic.Gates;
import dev.spotifymcp.domain.traffic.Notes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** What the domain asks of its stores, kept by PostgreSQL. */
class StoresInPostgres {

    private static SqlStores database;

    @BeforeAll
    static void open() {
        database = SqlStores.on(RealPostgres.empty());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Nested
    class KeepUsers extends UsersContract {
        @Override
        protected Stores freshStores() {
            return database.emptied();
        }
    }

    @Nested
    class KeepApiKeys extends ApiKeysContract {
        @Override
        protected Stores freshStores() {
            return database.emptied();
        }
    }

    @Nested
    class KeepBrowserSessions extends BrowserSessionsContract {
        @Override
        protected Stores freshStores() {
            return database.emptied();
        }
    }

    @Nested
    class KeepLoginAttempts extends LoginAttemptsContract {
        @Override
        protected Stores freshStores() {
            return database.emptied();
        }
    }

    @Nested
    class KeepSpotifyConnections extends SpotifyConnectionsContract {
        @Override
        protected Stores freshStores() {
            return database.emptied();
        }
    }

    @Nested
    class KeepRefreshLeases extends RefreshLeasesContract {
        @Override
        protected Stores freshStores() {
            return database.emptied();
        }

        @Override
        protected void leasesRunOut() {
            database.leasesRunOut();
        }
    }

    @Nested
    class KeepNotes extends NotesContract {
        private final Stores stores = database.emptied();

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
        private final Gates gates = database.emptied().persistence().gates();

        @Override
        protected Gates gates() {
            return gates;
        }
    }

    @Nested
    class KeepAuditTrail extends AuditTrailContract {
        @Override
        protected Stores freshStores() {
            return database.emptied();
        }
    }

    @Nested
    class KeepReceipts extends ReceiptsContract {
        @Override
        protected Stores freshStores() {
            return database.emptied();
        }
    }

    @Nested
    class KeepOAuthClients extends OAuthClientsContract {
        @Override
        protected Stores freshStores() {
            return database.emptied();
        }
    }

    @Nested
    class KeepTransactions extends TransactionsContract {
        @Override
        protected Stores freshStores() {
            return database.emptied();
        }
    }

    @Nested
    class KeepGrants extends GrantsContract {
        @Override
        protected Stores freshStores() {
            return database.emptied();
        }
    }

    @Nested
    class KeepSigningKeys extends SigningKeysContract {
        @BeforeEach
        void empty() {
            database.emptied();
        }

        @Override
        protected SigningKeys keys() {
            return database.persistence().signingKeys();
        }
    }
}
