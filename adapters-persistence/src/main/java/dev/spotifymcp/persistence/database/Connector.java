package dev.spotifymcp.persistence.database;

import dev.spotifymcp.persistence.settings.DatabasePassword;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import dev.spotifymcp.persistence.settings.DatabaseUrl.Engine;
import dev.spotifymcp.persistence.settings.UnusableSetting;
import java.io.EOFException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How we connect, and what a refusal means. */
final class Connector {

    /** H2's code for a file that another process has locked. */
    private static final int H2_IN_USE = 90020;

    private static final String INVALID_AUTHORIZATION = "28";
    private static final String INVALID_CATALOG = "3D";

    private Connector() {}

    /** Opens the first connection: the one whose failure has to be explained to somebody. */
    static Connection first(DatabaseUrl url) {
        url.file().ifPresent(file -> refuseIfEmpty(url, file));
        try {
            return DriverManager.getConnection(url.jdbc(), properties(url));
        } catch (SQLException refused) {
            throw explained(url, refused);
        }
    }

    /** Opens one that is given up soon: to look whether the database is there. */
    static Connection hasty(DatabaseUrl url) throws SQLException {
        Properties properties = properties(url);
        properties.putAll(onceOpened(url));
        if (url.engine() == Engine.POSTGRESQL) {
            properties.setProperty("connectTimeout", "1");
            properties.setProperty("socketTimeout", "1");
        }
        return DriverManager.getConnection(url.jdbc(), properties);
    }

    /** Null where there is none: the driver may then find one elsewhere, such as in {@code ~/.pgpass}. */
    static @Nullable String password(DatabaseUrl url) {
        return url.password().map(DatabasePassword::reveal).orElse(null);
    }

    /** Null where there is none. */
    static @Nullable String user(DatabaseUrl url) {
        return url.user().isEmpty() ? null : url.user();
    }

    /**
     * What the driver is told beside the URL; the URL wins. pgjdbc waits for ever by default: one lost packet would
     * hold a connection for hours.
     */
    static Map<String, String> timeouts(DatabaseUrl url) {
        return switch (url.engine()) {
            case H2 -> Map.of();
            case POSTGRESQL ->
                Map.of(
                        "ApplicationName", "spotify-mcp",
                        "connectTimeout", "3",
                        "loginTimeout", "5",
                        "socketTimeout", "5",
                        "tcpKeepAlive", "true",
                        // Of several hosts the one that takes writes: no standby, and no primary that was retired.
                        "targetServerType", "primary",
                        // A violated constraint would otherwise quote the row in the log.
                        "logServerErrorDetail", "false");
        };
    }

    /**
     * The same, for a database that has been opened before. H2 may have closed it since, because it could not write; it is to
     * open it again, and never to begin another where the file has gone.
     */
    static Map<String, String> onceOpened(DatabaseUrl url) {
        return switch (url.engine()) {
            case H2 -> Map.of("IFEXISTS", "TRUE");
            case POSTGRESQL -> timeouts(url);
        };
    }

    /** H2 would begin a new database in it, and nobody would be told that the old one is lost. */
    private static void refuseIfEmpty(DatabaseUrl url, Path file) {
        if (file.toFile().isFile() && file.toFile().length() == 0) {
            throw new DatabaseUnavailable(
                    url, new EOFException(file + " is empty. Restore a backup, or remove that file to begin anew."));
        }
    }

    private static Properties properties(DatabaseUrl url) {
        var properties = new Properties();
        properties.putAll(timeouts(url));
        url.password().ifPresent(password -> properties.setProperty("password", password.reveal()));
        if (!url.user().isEmpty()) {
            properties.setProperty("user", url.user());
        }
        return properties;
    }

    private static RuntimeException explained(DatabaseUrl url, SQLException refused) {
        if (refused.getErrorCode() == H2_IN_USE) {
            return new DatabaseInUse(url, refused);
        }
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith(INVALID_AUTHORIZATION)) {
            return new UnusableSetting(
                    DatabaseUrl.VARIABLE, "has a user or password that the database refuses", refused);
        }
        if (state.startsWith(INVALID_CATALOG)) {
            return new UnusableSetting(DatabaseUrl.VARIABLE, "names a database that does not exist", refused);
        }
        return new DatabaseUnavailable(url, refused);
    }
}
