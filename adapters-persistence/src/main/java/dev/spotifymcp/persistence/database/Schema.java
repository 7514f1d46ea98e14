package dev.spotifymcp.persistence.database;

import dev.spotifymcp.persistence.settings.DatabaseUrl;
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

/** The tables, and the numbered migrations that make them. However many processes migrate at once, one does. */
public final class Schema {

    private static final Set<MigrationState> FROM_THE_FUTURE =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final Flyway flyway;

    Schema(DatabaseUrl url) {
        this.flyway = Flyway.configure()
                .dataSource(url.jdbc(), Connector.user(url), Connector.password(url))
                .jdbcProperties(patient(url))
                .resourceProvider(new Migrations())
                .javaMigrationClassProvider(List::of)
                .load();
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
     * @throws SchemaUnusable when a migration fails, or the database holds the tables of some other program
     */
    public SchemaState migrate() {
        try {
            MigrationInfoService before = flyway.info();
            if (state(before) instanceof SchemaState.Current current) {
                return current;
            }
            mendInterrupted(before);
            flyway.migrate();
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

    private static SchemaUnusable unusable(FlywayException failed) {
        if (failed.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return new SchemaUnusable(
                    "The database holds tables that are not ours. Give the server a database or schema of its own.",
                    failed);
        }
        return new SchemaUnusable("The tables could not be brought up to date: " + failed.getMessage(), failed);
    }
}
