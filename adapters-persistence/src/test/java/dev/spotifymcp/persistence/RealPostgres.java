package dev.spotifymcp.persistence;

import dev.spotifymcp.persistence.settings.DatabaseUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests; each that asks gets a database of its own in it. */
public final class RealPostgres {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private RealPostgres() {}

    private static EmbeddedPostgres start() {
        try {
            // Closed by a shutdown hook of its own.
            return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The URL of an empty database, as an operator would write it. */
    public static String emptyDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new AssertionError("no database could be made", failed);
        }
        return url("postgres", name);
    }

    /** A URL into the server, for a user who needs no password. */
    public static String url(String user, String database) {
        return "postgresql://%s:trusted@127.0.0.1:%d/%s".formatted(user, SERVER.getPort(), database);
    }

    public static DatabaseUrl empty() {
        return DatabaseUrl.parse(emptyDatabase());
    }
}
