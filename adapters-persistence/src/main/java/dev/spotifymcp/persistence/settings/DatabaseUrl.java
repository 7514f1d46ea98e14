package dev.spotifymcp.persistence.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is and who we are there. It prints without credentials, and the JDBC URL has none either, since
 * drivers and pools like to repeat it in their messages.
 */
public final class DatabaseUrl {

    public static final String VARIABLE = "DATABASE_URL";

    /** What kind of database it is. */
    public enum Engine {
        H2,
        POSTGRESQL
    }

    private final Engine engine;
    private final String jdbc;
    private final String user;
    private final @Nullable DatabasePassword password;

    DatabaseUrl(Engine engine, String jdbc, String user, @Nullable DatabasePassword password) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.user = user;
        this.password = password;
    }

    /**
     * Reads {@code postgresql://user:password@host:port/database?sslmode=…}, {@code postgres://…}, {@code
     * jdbc:postgresql:…} or {@code jdbc:h2:…}.
     */
    public static DatabaseUrl parse(String text) {
        String url = text.strip();
        if (url.startsWith(H2Url.PREFIX)) {
            return H2Url.parse(url);
        }
        return PostgresUrl.parse(url)
                .orElseThrow(() -> new UnusableSetting(
                        VARIABLE,
                        "must begin with postgresql://, postgres://, jdbc:postgresql: or jdbc:h2:, "
                                + "or be absent for an embedded database"));
    }

    /** An embedded database in this directory, which is made if need be. */
    public static DatabaseUrl embedded(DataDirectory directory) {
        return H2Url.in(directory.made());
    }

    /** An embedded database of its own that is gone when the process is. */
    public static DatabaseUrl inMemory() {
        return H2Url.inMemory();
    }

    public Engine engine() {
        return engine;
    }

    /** The file of an embedded database that has one. */
    public Optional<Path> file() {
        return engine == Engine.H2 ? H2Url.file(jdbc) : Optional.empty();
    }

    /** For JDBC; holds neither user nor password. */
    public String jdbc() {
        return jdbc;
    }

    public String user() {
        return user;
    }

    public Optional<DatabasePassword> password() {
        return Optional.ofNullable(password);
    }

    @Override
    public String toString() {
        return jdbc.split("[;?]", 2)[0];
    }
}
