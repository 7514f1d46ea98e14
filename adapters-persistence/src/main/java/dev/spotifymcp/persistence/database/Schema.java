package dev.spotifymcp.persistence.database;

import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.callback.Callback;

/** The tables, and the numbered migrations that make them. However many processes migrate at once, one does. */
public final class Schema {

    private static final Set<MigrationState> FROM_THE_FUTURE =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private static final Duration AT_A_LOCK = Duration.ofSeconds(2);

    private final Flyway flyway;
    private final Duration patience;

    /** @param patience with another process that migrates, and with whoever has a table; in whole seconds */
    Schema(DatabaseUrl url, Duration patience) {
        this.patience = patience;
        this.flyway = Flyway.configure()
                .dataSource(url.jdbc(), Connector.user(url), Connector.password(url))
                .jdbcProperties(patient(url))
                .resourceProvider(new Migrations())
                .javaMigrationClassProvider(List::of)
                .callbacks(callbacks(url))
                .lockRetryCount((int) patience.toSeconds())
                .load();
    }

    private static Callback[] callbacks(DatabaseUrl url) {
        return switch (url.engine()) {
            case H2 -> new Callback[0];
            case POSTGRESQL -> new Callback[] {new MigratingPolitely(AT_A_LOCK)};
        };
    }

    /** Connections of its own: a migration may take longer than any statement of a request should. */
    private static Map<String, String> patient(DatabaseUrl url) {
        Map<String, String> properties = new HashMap<>(Connector.timeouts(url));
        properties.remove("socketTimeout");
        return properties;
    }

    /**
     * Looks, and changes nothing.
     *
     * @throws SchemaTooNew when a later release was here
     */
    public SchemaState state() {
        try {
            return state(flyway.info());
        } catch (FlywayException failed) {
            throw unusable(failed);
        }
    }

    /**
     * Brings the tables up to date.
     *
     * @throws SchemaTooNew when a later release was here
     * @throws SchemaUnusable when a migration fails, another process migrates without end, or the database holds the tables
     *     of some other program
     */
    public SchemaState migrate() {
        try {
            MigrationInfoService before = flyway.info();
            if (state(before) instanceof SchemaState.Current current) {
                return current;
            }
            mendInterrupted(before);
            migrateBetweenOthers();
            return state(flyway.info());
        } catch (FlywayException failed) {
            throw unusable(failed);
        }
    }

    private static SchemaState state(MigrationInfoService info) {
        List<MigrationInfo> applied = List.of(info.applied());
        applied.stream()
                .filter(migration -> FROM_THE_FUTURE.contains(migration.getState()))
                .reduce((earlier, later) -> later)
                .ifPresent(latest -> {
                    throw new SchemaTooNew(latest.getVersion().toString(), Migrations.LATEST);
                });
        List<MigrationInfo> done = applied.stream()
                .filter(migration -> !migration.getState().isFailed())
                .toList();
        if (done.isEmpty()) {
            return new SchemaState.Empty();
        }
        String version = done.getLast().getVersion().toString();
        int pending = Migrations.SCRIPTS.size() - done.size();
        return pending == 0 ? new SchemaState.Current(version) : new SchemaState.Behind(version, pending);
    }

    /**
     * H2 cannot undo half a migration, say when the disk was full, and Flyway then refuses every further start. All
     * our steps can be done again, so the note of the failure is all that has to go.
     */
    private void mendInterrupted(MigrationInfoService info) {
        if (Arrays.stream(info.all()).anyMatch(migration -> migration.getState() == MigrationState.FAILED)) {
            flyway.repair();
        }
    }

    /** PostgreSQL has undone a migration that could not have its table. */
    private void migrateBetweenOthers() {
        long last = patience.dividedBy(AT_A_LOCK);
        for (long time = 1; ; time++) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayException failed) {
                if (time >= last || !SqlState.LOCKED.isBehind(failed)) {
                    throw failed;
                }
            }
        }
    }

    private SchemaUnusable unusable(FlywayException failed) {
        if (failed.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return new SchemaUnusable(
                    "The database holds tables that are not ours. Give the server a database or schema of its own.",
                    failed);
        }
        // Flyway has neither a code nor a type for it.
        if (String.valueOf(failed.getMessage()).contains("attempting to acquire PostgreSQL advisory lock")) {
            return new SchemaUnusable(
                    "Another process has been bringing the tables up to date for longer than " + patience.toSeconds()
                            + " s. Start again when it is done. If nothing is left of it, end the session that holds the"
                            + " advisory lock (pg_locks names it).",
                    failed);
        }
        if (SqlState.LOCKED.isBehind(failed)) {
            return new SchemaUnusable(
                    "The tables could not be brought up to date, because others use them all the time, perhaps for a backup."
                            + " Start again when that is done.",
                    failed);
        }
        return new SchemaUnusable("The tables could not be brought up to date: " + failed.getMessage(), failed);
    }
}
