package dev.spotifymcp.persistence.database;

import dev.spotifymcp.domain.traffic.Pause;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes connections for the pool, and where none can be made goes on until one can. Left to itself the pool would try ever
 * more rarely, every five seconds in the end, and refuse everybody for so long after the database is back.
 */
final class Insistent implements DataSource {

    private static final Logger LOG = LoggerFactory.getLogger(Insistent.class);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final DataSource driver;
    private final Pause pause;

    Insistent(DataSource driver, Pause pause) {
        this.driver = driver;
        this.pause = pause;
    }

    /** Blocks until there is one, or until the thread is interrupted, as those of the pool are at its end. */
    @Override
    public Connection getConnection() throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                return driver.getConnection();
            } catch (SQLException refused) {
                if (tries == 1) {
                    LOG.warn("no connection to the database; trying until there is one: {}", refused.getMessage());
                }
                rest(refused);
            }
        }
    }

    private void rest(SQLException refused) throws SQLException {
        try {
            pause.rest(BETWEEN_TRIES);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            refused.addSuppressed(over);
            throw refused;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return driver.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return driver.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        driver.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        driver.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return driver.getLoginTimeout();
    }

    @Override
    public java.util.logging.Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return driver.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return driver.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return driver.isWrapperFor(type);
    }
}
