package dev.spotifymcp.persistence.database;

import io.helidon.dbclient.DbExecute;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements: SQL with question marks, and what stands for them. A parameter is text, a number, a truth value,
 * bytes, an {@link Instant} or null.
 */
public final class Statements {

    private final DbExecute execute;

    Statements(DbExecute execute) {
        this.execute = execute;
    }

    /** The first row, if there is one. */
    public Optional<Row> first(String sql, @Nullable Object... parameters) {
        return execute.createNamedGet(sql, sql)
                .params(storable(parameters))
                .execute()
                .map(Row::new);
    }

    /** All rows. */
    public List<Row> all(String sql, @Nullable Object... parameters) {
        try (var rows =
                execute.createNamedQuery(sql, sql).params(storable(parameters)).execute()) {
            return rows.map(Row::new).toList();
        }
    }

    /** Changes something; says how many rows it met. */
    public long change(String sql, @Nullable Object... parameters) {
        return execute.createNamedDmlStatement(sql, sql)
                .params(storable(parameters))
                .execute();
    }

    private static List<@Nullable Object> storable(@Nullable Object[] parameters) {
        List<@Nullable Object> storable = new ArrayList<>(parameters.length);
        for (Object parameter : parameters) {
            storable.add(storable(parameter));
        }
        return storable;
    }

    private static @Nullable Object storable(@Nullable Object parameter) {
        return switch (parameter) {
            // Both databases keep microseconds; cut here, so that neither rounds up into the future.
            case Instant moment -> moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            // PostgreSQL refuses U+0000, and people may send it in anything they name.
            case String text -> text.replace("\0", "");
            case null -> null;
            default -> parameter;
        };
    }
}
