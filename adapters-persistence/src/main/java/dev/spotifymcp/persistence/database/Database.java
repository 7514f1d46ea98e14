package dev.spotifymcp.persistence.database;

import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import io.helidon.dbclient.DbClient;
import io.helidon.dbclient.DbClientException;
import io.helidon.dbclient.DbTransaction;
import io.helidon.dbclient.jdbc.JdbcClientBuilder;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open database. Every call takes a connection for as long as it lasts and blocks; none outlasts some seconds. */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** Of another process, for which this one waits. */
    private static final Duration LONGEST_MIGRATION = Duration.ofMinutes(1);

    private final DatabaseUrl url;
    private final Pool pool;
    private final Lookout lookout;
    private final DbClient client;

    private Database(DatabaseUrl url, Duration longestWait) {
        this.url = url;
        this.pool = new Pool(url, longestWait);
        this.lookout = new Lookout(url, pool);
        this.client = JdbcClientBuilder.create().connectionPool(pool).build();
    }

    /**
     * Opens the database.
     *
     * @param longestWait for a connection, when all are lent out or none can be made
     * @throws DatabaseInUse when another process has the embedded database
     * @throws DatabaseUnavailable when it cannot be reached or opened
     * @throws dev.spotifymcp.persistence.settings.UnusableSetting when it refuses the credentials or has another name
     */
    public static Database open(DatabaseUrl url, Duration longestWait) {
        // Held until the pool has a connection of its own: an embedded database closes with its last one.
        try (Connection first = Connector.first(url)) {
            var database = new Database(url, longestWait);
            database.warmUp();
            // From now on it has something to lose, and will notice.
            database.isReady();
            DatabaseMetaData product = first.getMetaData();
            LOG.info("using {} ({} {})", url, product.getDatabaseProductName(), product.getDatabaseProductVersion());
            return database;
        } catch (SQLException closing) {
            throw new DatabaseUnavailable(url, closing);
        }
    }

    private void warmUp() {
        try {
            first("SELECT 1 AS one");
        } catch (StorageFault down) {
            LOG.warn("{} answered once, and then no more", url, down);
        }
    }

    /**
     * Whether the database can be reached and takes writes, found out within a second. All connections may be lent out
     * meanwhile, and none of them is asked for: being busy is no reason to be taken for dead.
     */
    public boolean isReady() {
        return lookout.seesIt();
    }

    /** The first row, if there is one. */
    public Optional<Row> first(String sql, @Nullable Object... parameters) {
        return Attempts.at(() -> new Statements(client.execute()).first(sql, parameters));
    }

    /** All rows. Read in a transaction: outside of one, DbClient does not give back the connection of a failed query. */
    public List<Row> all(String sql, @Nullable Object... parameters) {
        return inTransaction(statements -> statements.all(sql, parameters));
    }

    /** Changes something; says how many rows it met. */
    public long change(String sql, @Nullable Object... parameters) {
        return Attempts.at(() -> new Statements(client.execute()).change(sql, parameters));
    }

    /** Does everything or nothing. The work is begun again when the database has given it up for somebody else's sake. */
    public <T> T inTransaction(Function<Statements, T> work) {
        return Attempts.at(() -> {
            DbTransaction transaction = client.transaction();
            try {
                T result = work.apply(new Statements(transaction));
                transaction.commit();
                return result;
            } catch (RuntimeException | Error failed) {
                // Whatever it was, the connection has to be given back, and only the end of a transaction does that.
                rollBack(transaction, failed);
                throw failed;
            }
        });
    }

    /** The schema of this database. */
    public Schema schema() {
        return schema(LONGEST_MIGRATION);
    }

    Schema schema(Duration patience) {
        return new Schema(url, patience);
    }

    /** How busy the connections are at this moment. */
    public PoolUse poolUse() {
        return pool.use();
    }

    @Override
    public void close() {
        lookout.close();
        pool.close();
    }

    @Override
    public String toString() {
        return url.toString();
    }

    private static void rollBack(DbTransaction transaction, Throwable reason) {
        try {
            transaction.rollback();
        } catch (DbClientException | IllegalStateException alsoFailed) {
            reason.addSuppressed(alsoFailed);
        }
    }
}
