package dev.spotifymcp.persistence.traffic;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.domain.traffic.Bucket;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Closing.Cause;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.domain.traffic.Gates;
import dev.spotifymcp.persistence.database.Database;
import dev.spotifymcp.persistence.database.Expired;
import dev.spotifymcp.persistence.database.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gates that are closed, or were and have not been tried since: one row each. An open gate has none. */
public record SqlGates(Database database) implements Gates {

    private static final Logger LOG = LoggerFactory.getLogger(SqlGates.class);

    private static final String TABLE = "spotify_gates";

    /** Whoever comes to a gate after so long finds no crowd in front of it. */
    private static final Duration UNTRIED = Duration.ofHours(1);

    private static final String LONGER =
            "UPDATE spotify_gates SET cause = ?, expires_at = ? WHERE app = ? AND bucket = ? AND expires_at < ?";

    private static final String FIRST = """
            INSERT INTO spotify_gates (cause, expires_at, app, bucket)
            VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    @Override
    public Optional<Closing> closing(Gate gate, Instant now) {
        return database.first(
                        "SELECT cause, expires_at FROM spotify_gates WHERE app = ? AND bucket = ?",
                        gate.app().value(),
                        gate.bucket().name())
                .map(row -> closing(gate, row));
    }

    @Override
    public List<Closing> closed(ClientId app, Instant now) {
        return database.all("""
                        SELECT bucket, cause, expires_at FROM spotify_gates
                        WHERE app = ? AND expires_at > ? ORDER BY bucket
                        """, app.value(), now).stream()
                .map(row -> closing(new Gate(app, new Bucket(row.text("bucket"))), row))
                .toList();
    }

    @Override
    public void close(Closing closing) {
        try {
            if (!lengthened(closing) && !inserted(closing)) {
                // Another replica's first closing came between; the longer of the two counts.
                lengthened(closing);
            }
        } catch (StorageFault down) {
            LOG.warn("{}: not kept: {}", TABLE, closing, down);
        }
    }

    @Override
    public Optional<Closing> pass(Closing over, Instant until) {
        Closing meanwhile = over.until(until);
        long met = database.change(
                "UPDATE spotify_gates SET expires_at = ? WHERE app = ? AND bucket = ? AND expires_at = ?",
                until,
                over.gate().app().value(),
                over.gate().bucket().name(),
                over.until());
        return met == 1 ? Optional.of(meanwhile) : Optional.empty();
    }

    @Override
    public void open(Closing passed) {
        try {
            database.change(
                    "DELETE FROM spotify_gates WHERE app = ? AND bucket = ? AND expires_at = ?",
                    passed.gate().app().value(),
                    passed.gate().bucket().name(),
                    passed.until());
        } catch (StorageFault down) {
            LOG.warn("{}: not opened: {}", TABLE, passed, down);
        }
    }

    @Override
    public long purge(Instant now) {
        return new Expired(database, TABLE).purge(now.minus(UNTRIED));
    }

    private boolean lengthened(Closing closing) {
        return database.change(
                        LONGER,
                        closing.cause().word(),
                        closing.until(),
                        closing.gate().app().value(),
                        closing.gate().bucket().name(),
                        closing.until())
                == 1;
    }

    private boolean inserted(Closing closing) {
        return database.change(
                        FIRST,
                        closing.cause().word(),
                        closing.until(),
                        closing.gate().app().value(),
                        closing.gate().bucket().name())
                == 1;
    }

    /** What a newer release calls by another word is closed for a while all the same. */
    private static Closing closing(Gate gate, Row row) {
        Cause cause = Cause.of(row.text("cause")).orElse(Cause.RATE);
        return new Closing(gate, cause, row.instant("expires_at"));
    }
}
