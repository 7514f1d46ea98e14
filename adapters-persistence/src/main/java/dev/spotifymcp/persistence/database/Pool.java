package dev.spotifymcp.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.util.DriverDataSource;
import dev.spotifymcp.domain.traffic.Pause;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import dev.spotifymcp.persistence.settings.DatabaseUrl.Engine;
import io.helidon.dbclient.DbClientException;
import io.helidon.dbclient.jdbc.JdbcConnectionPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;

/** Few connections for many callers. Who gets none in time is told so. */
final class Pool implements JdbcConnectionPool, AutoCloseable {

    static final int CONNECTIONS = 10;
    private static final Duration LONGEST_CHECK = Duration.ofMillis(500);

    /**
     * The server ends what takes too long before the driver does: it would not notice that we have gone, and keep a process
     * busy, or waiting for a lock, for each who has. None of these cuts short the wait for a synchronous standby.
     */
    private static final String PATIENCE = "SET lock_timeout = '2s'; SET statement_timeout = '4s';"
            + " SET idle_in_transaction_session_timeout = '10s'";

    private static final String NAME = "spotify-mcp";

    private final HikariDataSource connections;
    private final String engine;

    Pool(DatabaseUrl url, Duration longestWait) {
        engine = url.engine().name();
        connections = new HikariDataSource(settings(url, longestWait));
    }

    private static HikariConfig settings(DatabaseUrl url, Duration longestWait) {
        var settings = new HikariConfig();
        settings.setPoolName(NAME);
        settings.setDataSource(new Insistent(driver(url), Pause.REAL));
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setConnectionTimeout(longestWait.toMillis());
        if (url.engine() == Engine.POSTGRESQL) {
            settings.setConnectionInitSql(PATIENCE);
        }
        settings.setExceptionOverride(new LeavingDeadEnds());
        settings.setValidationTimeout(LONGEST_CHECK.toMillis());
        // Whether the database is there has been tried before, with a better explanation.
        settings.setInitializationFailTimeout(-1);
        return settings;
    }

    private static DataSource driver(DatabaseUrl url) {
        var properties = new Properties();
        properties.putAll(Connector.onceOpened(url));
        // Which class the driver is follows from the URL.
        return new DriverDataSource(url.jdbc(), null, properties, Connector.user(url), Connector.password(url));
    }

    @Override
    public Connection connection() {
        try {
            return settingUp(connections.getConnection());
        } catch (SQLException none) {
            throw new DbClientException("no database connection to be had", none);
        }
    }

    /** What DbClient does next with a connection. Where that fails it does not give it back, so it is tried here. */
    private static Connection settingUp(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(true);
            return connection;
        } catch (SQLException gone) {
            connection.close();
            throw gone;
        }
    }

    @Override
    public String dbType() {
        return engine;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String type() {
        return "hikari";
    }

    /**
     * Lets go of what is idle, and of what is lent when it comes back. A connection that was used a moment ago is lent
     * without being tried, and who got one from before a restart would fail.
     */
    void renew() {
        connections.getHikariPoolMXBean().softEvictConnections();
    }

    /** Whether there is none, lent or not: none can be made. */
    boolean isEmpty() {
        return connections.getHikariPoolMXBean().getTotalConnections() == 0;
    }

    PoolUse use() {
        HikariPoolMXBean now = connections.getHikariPoolMXBean();
        return new PoolUse(now.getActiveConnections(), now.getThreadsAwaitingConnection(), CONNECTIONS);
    }

    @Override
    public void close() {
        connections.close();
    }
}
