package dev.spotifymcp.persistence;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.spotifymcp.domain.account.ApiKeys;
import dev.spotifymcp.domain.account.BrowserSessions;
import dev.spotifymcp.domain.account.LoginAttempts;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.Users;
import dev.spotifymcp.domain.change.Receipts;
import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.grant.OAuthClients;
import dev.spotifymcp.domain.grant.SigningKeys;
import dev.spotifymcp.domain.grant.Transactions;
import dev.spotifymcp.domain.traffic.AuditTrail;
import dev.spotifymcp.domain.traffic.Gates;
import dev.spotifymcp.domain.traffic.Notes;
import dev.spotifymcp.persistence.account.SqlApiKeys;
import dev.spotifymcp.persistence.account.SqlBrowserSessions;
import dev.spotifymcp.persistence.account.SqlLoginAttempts;
import dev.spotifymcp.persistence.account.SqlSpotifyConnections;
import dev.spotifymcp.persistence.account.SqlUsers;
import dev.spotifymcp.persistence.change.SqlReceipts;
import dev.spotifymcp.persistence.database.Database;
import dev.spotifymcp.persistence.database.DatabaseProblem;
import dev.spotifymcp.persistence.database.PoolUse;
import dev.spotifymcp.persistence.database.Schema;
import dev.spotifymcp.persistence.database.SchemaState;
import dev.spotifymcp.persistence.grant.SqlGrants;
import dev.spotifymcp.persistence.grant.SqlOAuthClients;
import dev.spotifymcp.persistence.grant.SqlSigningKeys;
import dev.spotifymcp.persistence.grant.SqlTransactions;
import dev.spotifymcp.persistence.memory.Memories;
import dev.spotifymcp.persistence.sealing.KeyCheck;
import dev.spotifymcp.persistence.sealing.KeyDestination;
import dev.spotifymcp.persistence.sealing.KeyRotation;
import dev.spotifymcp.persistence.sealing.Vault;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import dev.spotifymcp.persistence.settings.UnusableSetting;
import dev.spotifymcp.persistence.traffic.SqlAuditTrail;
import dev.spotifymcp.persistence.traffic.SqlGates;
import dev.spotifymcp.persistence.traffic.SqlLeases;
import dev.spotifymcp.persistence.traffic.SqlNotes;
import java.time.Duration;

/** The open stores. */
public final class Persistence implements AutoCloseable {

    /** Who has to wait longer for a connection is better told so: the database is overrun, or gone. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Database database;
    private final Vault vault;
    private final Memories memories = Memories.on(Ticker.systemTicker());

    private Persistence(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * Opens the database, makes sure of the key, and brings the tables up to date; in this order, so that a wrong key
     * changes nothing.
     *
     * @throws UnusableSetting when the operator has to change a setting
     * @throws DatabaseProblem when the database is in use, out of reach, or too new
     */
    public static Persistence open(StorageSettings settings) {
        return open(settings, LONGEST_WAIT);
    }

    static Persistence open(StorageSettings settings, Duration longestWait) {
        Database database = Database.open(settings.database(), longestWait);
        try {
            var check = new KeyCheck(database);
            Schema schema = database.schema();
            check.examine(settings.key(), schema.state());
            schema.migrate();
            return new Persistence(database, check.establish(settings.key()));
        } catch (RuntimeException refused) {
            // Whatever it was: an embedded database left open would be in use for whoever tries next.
            database.close();
            throw refused;
        }
    }

    /** Brings the tables up to date and does nothing else; needs no key. Throws what {@link #open} throws. */
    public static SchemaState migrate(DatabaseUrl url) {
        try (Database database = Database.open(url, LONGEST_WAIT)) {
            return database.schema().migrate();
        }
    }

    /** Tries what {@link #open} would need, throws what it would throw, and changes no table and no key. */
    public static SchemaState check(StorageSettings settings) {
        try (Database database = Database.open(settings.database(), LONGEST_WAIT)) {
            SchemaState tables = database.schema().state();
            new KeyCheck(database).examine(settings.key(), tables);
            return tables;
        }
    }

    /**
     * Takes the next step in changing the sealing key; servers may be running. Throws what {@link #open} throws, before
     * anything has changed.
     */
    public static KeyRotation.Outcome rotateKeys(StorageSettings settings, KeyDestination destination) {
        destination.examine();
        try (Database database = Database.open(settings.database(), LONGEST_WAIT)) {
            new KeyCheck(database).examine(settings.key(), database.schema().state());
            database.schema().migrate();
            KeyRotation.Outcome outcome = new KeyRotation(database).advance(settings.key());
            destination.write(outcome.keyset());
            return outcome;
        }
    }

    /** Whether the database can be reached and takes writes, found out within a second however busy we are. */
    public boolean isReady() {
        return database.isReady();
    }

    /** So many times a sealed value did not open, since the start. Each has cost its owner a new login, a note, or a
     * receipt. */
    public long unreadable() {
        return vault.unreadable();
    }

    /** How busy the connections to the database are. */
    public PoolUse poolUse() {
        return database.poolUse();
    }

    public Users users() {
        return memories.around(new SqlUsers(database));
    }

    public ApiKeys apiKeys() {
        return memories.around(new SqlApiKeys(database));
    }

    public BrowserSessions browserSessions() {
        return new SqlBrowserSessions(database);
    }

    public LoginAttempts loginAttempts() {
        return new SqlLoginAttempts(database, vault);
    }

    public SpotifyConnections spotifyConnections() {
        return memories.around(new SqlSpotifyConnections(database, vault));
    }

    public Notes notes() {
        return new SqlNotes(database, vault);
    }

    public Gates gates() {
        return memories.around(new SqlGates(database));
    }

    public AuditTrail auditTrail() {
        return new SqlAuditTrail(database);
    }

    public Receipts receipts() {
        return new SqlReceipts(database, vault);
    }

    public SqlLeases leases() {
        return new SqlLeases(database);
    }

    public OAuthClients oauthClients() {
        return new SqlOAuthClients(database);
    }

    public Transactions transactions() {
        return new SqlTransactions(database);
    }

    public Grants grants() {
        return memories.around(new SqlGrants(database));
    }

    public SigningKeys signingKeys() {
        return new SqlSigningKeys(database, vault);
    }

    @Override
    public void close() {
        database.close();
    }
}
