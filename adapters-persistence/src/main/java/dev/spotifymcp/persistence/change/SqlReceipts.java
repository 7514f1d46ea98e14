package dev.spotifymcp.persistence.change;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.domain.change.Receipt;
import dev.spotifymcp.domain.change.Receipt.Occasion;
import dev.spotifymcp.domain.change.ReceiptId;
import dev.spotifymcp.domain.change.Receipts;
import dev.spotifymcp.persistence.database.Database;
import dev.spotifymcp.persistence.database.Expired;
import dev.spotifymcp.persistence.database.Row;
import dev.spotifymcp.persistence.sealing.Cell;
import dev.spotifymcp.persistence.sealing.Vault;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receipts, one row each. What a receipt is for is sealed together with the scope it takes to use it, so that nobody who
 * can only write to the table makes it do more, or for less. One that does not open is as good as none.
 */
public record SqlReceipts(Database database, Vault vault) implements Receipts {

    private static final Logger LOG = LoggerFactory.getLogger(SqlReceipts.class);

    private static final String TABLE = "receipts";

    /** Selected from the users, so that one who has gone inserts nothing rather than violate the foreign key. */
    private static final String INSERT = """
            INSERT INTO receipts (user_id, receipt_id, occasion, sealed_inverse, made_at, expires_at)
            SELECT id, ?, ?, ?, ?, ? FROM users WHERE id = ?
            """;

    /** What comes after the latest so many, or after so many bytes of the latest. */
    private static final String TRIM = """
            DELETE FROM receipts
            WHERE user_id = ? AND receipt_id IN (
                SELECT receipt_id FROM (
                    SELECT receipt_id,
                           ROW_NUMBER() OVER (ORDER BY made_at DESC, ordinal DESC) AS place,
                           SUM(OCTET_LENGTH(sealed_inverse)) OVER (ORDER BY made_at DESC, ordinal DESC) AS total
                    FROM receipts
                    WHERE user_id = ?) AS latest
                WHERE place > ? OR total > ?)
            """;

    private static final String SELECT = "SELECT receipt_id, occasion, sealed_inverse, made_at FROM receipts ";

    private static final String LATEST = SELECT + """
            WHERE user_id = ? AND occasion = ? AND expires_at > ?
            ORDER BY made_at DESC, ordinal DESC
            FETCH FIRST ROW ONLY
            """;

    private static final String HOLD = """
            UPDATE receipts
            SET held_until = ?
            WHERE user_id = ? AND receipt_id = ? AND expires_at > ? AND (held_until IS NULL OR held_until <= ?)
            """;

    @Override
    public Kept keep(Receipt receipt) {
        byte[] sealed = sealed(receipt);
        if (sealed.length > MOST_BYTES) {
            LOG.warn("{}: not kept: {} bytes are too many, of user {}", TABLE, sealed.length, user(receipt));
            return Kept.LOST;
        }
        long kept = lossy(
                "kept",
                receipt.user(),
                () -> database.inTransaction(statements -> {
                    long rows = statements.change(
                            INSERT,
                            receipt.id().value(),
                            word(receipt.occasion()),
                            sealed,
                            receipt.at(),
                            receipt.expiresAt(),
                            user(receipt));
                    statements.change(TRIM, user(receipt), user(receipt), MOST, MOST_BYTES_OF_ALL);
                    return rows;
                }));
        return kept == 1 ? Kept.KEPT : Kept.LOST;
    }

    @Override
    public Optional<Receipt> find(UserId user, ReceiptId id, Instant now) {
        return database.first(
                        SELECT + "WHERE user_id = ? AND receipt_id = ? AND expires_at > ?",
                        user.value(),
                        id.value(),
                        now)
                .flatMap(row -> receipt(user, row));
    }

    @Override
    public Optional<Receipt> latest(UserId user, Instant now) {
        return database.first(LATEST, user.value(), word(Occasion.CHANGE), now).flatMap(row -> receipt(user, row));
    }

    @Override
    public Optional<Receipt> take(UserId user, ReceiptId id, Instant now) {
        long held = database.change(HOLD, now.plus(HELD_FOR), user.value(), id.value(), now, now);
        return held == 1 ? find(user, id, now) : Optional.empty();
    }

    @Override
    public void giveBack(Receipt rest) {
        lossy(
                "given back",
                rest.user(),
                () -> database.change(
                        "UPDATE receipts SET held_until = NULL, sealed_inverse = ? WHERE user_id = ? AND receipt_id = ?",
                        sealed(rest),
                        user(rest),
                        rest.id().value()));
    }

    @Override
    public void forget(UserId user, ReceiptId id) {
        lossy(
                "forgotten",
                user,
                () -> database.change(
                        "DELETE FROM receipts WHERE user_id = ? AND receipt_id = ?", user.value(), id.value()));
    }

    @Override
    public long purge(Instant now) {
        return new Expired(database, TABLE).purge(now);
    }

    private static long lossy(String what, UserId user, LongSupplier work) {
        try {
            return work.getAsLong();
        } catch (StorageFault down) {
            LOG.warn("{}: a receipt of user {} was not {}", TABLE, user.value(), what, down);
            return 0;
        }
    }

    private byte[] sealed(Receipt receipt) {
        String text = receipt.scope().value() + " " + InverseText.written(receipt.inverse());
        return vault.sealText(text, cell(receipt.user(), receipt.id()));
    }

    private Optional<Receipt> receipt(UserId user, Row row) {
        var id = new ReceiptId(row.text("receipt_id"));
        Optional<Receipt> receipt = vault.openText(row.bytes("sealed_inverse"), cell(user, id))
                .flatMap(text -> receipt(user, id, row, text));
        if (receipt.isEmpty()) {
            LOG.warn("{}: a sealed receipt of user {} does not open; it counts as none", TABLE, user.value());
        }
        return receipt;
    }

    private static Optional<Receipt> receipt(UserId user, ReceiptId id, Row row, String text) {
        int space = text.indexOf(' ');
        try {
            return Scope.of(text.substring(0, space))
                    .map(scope -> new Receipt(
                            id,
                            user,
                            row.instant("made_at"),
                            scope,
                            Occasion.valueOf(row.text("occasion").toUpperCase(Locale.ROOT)),
                            InverseText.read(text.substring(space + 1))));
        } catch (IllegalArgumentException ofANewerRelease) {
            return Optional.empty();
        }
    }

    /** Ids hold no space, so no two places read the same. */
    private static Cell cell(UserId user, ReceiptId id) {
        return new Cell(TABLE, "sealed_inverse", user.value() + ' ' + id.value());
    }

    private static String word(Occasion occasion) {
        return occasion.name().toLowerCase(Locale.ROOT);
    }

    private static String user(Receipt receipt) {
        return receipt.user().value();
    }
}
