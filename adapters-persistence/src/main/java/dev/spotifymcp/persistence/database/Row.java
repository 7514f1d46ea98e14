package dev.spotifymcp.persistence.database;

import io.helidon.dbclient.DbRow;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** One row of a result; columns are asked for by name. */
public final class Row {

    private final DbRow row;

    Row(DbRow row) {
        this.row = row;
    }

    public String text(String column) {
        return row.column(column).get(String.class);
    }

    /** Empty where the column is null. */
    public Optional<String> anyText(String column) {
        return Optional.ofNullable(row.column(column).get(Object.class)).map(Object::toString);
    }

    public long number(String column) {
        return row.column(column).get(Long.class);
    }

    public byte[] bytes(String column) {
        return row.column(column).get(byte[].class);
    }

    public Instant instant(String column) {
        return instant(row.column(column).get(Object.class));
    }

    /** Empty where the column is null. */
    public Optional<Instant> anyInstant(String column) {
        // Its own Optional is for values that are there: on null it throws.
        return Optional.ofNullable(row.column(column).get(Object.class)).map(Row::instant);
    }

    /** H2 answers with one type, pgjdbc with the other. */
    private static Instant instant(Object value) {
        return switch (value) {
            case OffsetDateTime moment -> moment.toInstant();
            case Timestamp moment -> moment.toInstant();
            default -> throw new IllegalArgumentException("no moment: " + value.getClass());
        };
    }
}
