package dev.spotifymcp.persistence.sealing;

import dev.spotifymcp.persistence.database.Database;
import dev.spotifymcp.persistence.database.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Seals with the primary key what another key of the keyset has sealed, some hundred values at a time, while servers go
 * on reading and writing: a value that has changed since it was read stays as it is. It can be cut short and done again
 * at any time.
 */
record Resealing(Database database, Keyset keys) {

    private static final int AT_A_TIME = 500;

    /**
     * What there was to do.
     *
     * @param resealed values that are sealed with the primary key now and were not before
     * @param unreadable values that no key opens; they stay as they are
     */
    record Tally(long resealed, long unreadable) {

        static final Tally NOTHING = new Tally(0, 0);

        Tally plus(Tally more) {
            return new Tally(resealed + more.resealed, unreadable + more.unreadable);
        }
    }

    Tally everything() {
        return SealedColumn.ALL.stream().map(this::column).reduce(Tally.NOTHING, Tally::plus);
    }

    private Tally column(SealedColumn column) {
        Tally tally = Tally.NOTHING;
        List<String> last = column.beforeTheFirst();
        List<Row> page = page(column, last);
        while (!page.isEmpty()) {
            tally = tally.plus(reseal(column, page));
            last = keyOf(column, page.getLast());
            page = page(column, last);
        }
        return tally;
    }

    private List<Row> page(SealedColumn column, List<String> last) {
        return database.all(column.page(AT_A_TIME), last.toArray());
    }

    private Tally reseal(SealedColumn column, List<Row> page) {
        List<Row> due = page.stream()
                .filter(row -> !keys.hasSealed(row.bytes(column.column())))
                .toList();
        List<Object[]> changes =
                due.stream().flatMap(row -> change(column, row).stream()).toList();
        return new Tally(written(column, changes), due.size() - changes.size());
    }

    /** What {@link SealedColumn#replacement} takes; empty when the value does not open. */
    private Optional<Object[]> change(SealedColumn column, Row row) {
        byte[] before = row.bytes(column.column());
        List<String> key = keyOf(column, row);
        Cell cell = column.cell(key);
        return keys.open(before, cell)
                .map(text -> Stream.of(Stream.of(keys.seal(text, cell)), key.stream(), Stream.of(before))
                        .flatMap(each -> each)
                        .toArray());
    }

    private long written(SealedColumn column, List<Object[]> changes) {
        return database.inTransaction(statements -> changes.stream()
                .mapToLong(change -> statements.change(column.replacement(), change))
                .sum());
    }

    private static List<String> keyOf(SealedColumn column, Row row) {
        return column.key().stream().map(row::text).toList();
    }
}
