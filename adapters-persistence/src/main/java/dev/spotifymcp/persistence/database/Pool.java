package dev.spotifymcp.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import io.helidon.dbclient.DbClientException;
import io.helidon.dbclient.jdbc.JdbcConnectionPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Few connections for many callers. Who gets none in time is told so. */
final class Pool implements JdbcConnectionPool, AutoCloseable {

    static final int CONNECTIONS = 10;
    private static final Duration LONGEST_CHECK = Duration.ofMillis(500);

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
        settings.setJdbcUrl(url.jdbc());
        settings.setUsername(Connector.user(url));
        settings.setPassword(Connector.password(url));
        Connector.timeouts(url).forEach(settings::addDataSourceProperty);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setConnectionTimeout(longestWait.toMillis());
        settings.setValidationTimeout(LONGEST_CHECK.toMillis());
        // Whether the database is there has been tried before, with a better explanation.
        settings.setInitializationFailTimeout(-1);
        return settings;
    }

    @Override
    public Connection connection() {
        try {
            return connections.getConnection();
        } catch (SQLException none) {
            throw new DbClientException("no database connection to be had", none);
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

    PoolUse use() {
        HikariPoolMXBean now = connections.getHikariPoolMXBean();
        return new PoolUse(now.getActiveConnections(), now.getThreadsAwaitingConnection(), CONNECTIONS);
    }

    @Override
    public void close() {
        connections.close();
    }
}
