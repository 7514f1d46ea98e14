package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.uri;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.change.ReceiptSamples;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.change.Inverse.Rearrange;
import dev.spotifymcp.domain.change.Inverse.Step;
import dev.spotifymcp.domain.change.Receipt;
import dev.spotifymcp.domain.change.ReceiptId;
import dev.spotifymcp.domain.change.Receipts;
import dev.spotifymcp.domain.change.Receipts.Kept;
import dev.spotifymcp.domain.playlist.PlaylistState;
import dev.spotifymcp.domain.playlist.Removal.Insertion;
import dev.spotifymcp.domain.playlist.Runs;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.persistence.change.SqlReceipts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody achieves who can read and write the receipts and has no key, and how much there can be of them. */
@ParameterizedClass
@EnumSource
class ReceiptsAtRest {

    private static final ReceiptId ONE = new ReceiptId("abcdefghijkl");
    private static final ReceiptId OTHER = new ReceiptId("ABCDEFGHIJKL");

    private SqlStores stores;
    private UserId alice;
    private UserId bob;

    private final EmptyDatabase database;

    ReceiptsAtRest(EmptyDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void two_people_have_changed_something() {
        stores = SqlStores.on(database.made());
        alice = stores.users().recognise(ALICE, aUserId(), NOON).id();
        bob = stores.users().recognise(BOB, aUserId(), NOON).id();
        stores.receipts().keep(ReceiptSamples.receipt(alice, ONE.value()));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void nothing_of_a_change_shows() {
        assertThat(stores.raw().dump())
                .contains("receipts.sealed_inverse=")
                .doesNotContain(ReceiptSamples.NAME, playlistId(1).value(), "spotify.playlists.write");
    }

    @Test
    void a_receipt_under_another_user_or_name_does_not_open_and_the_log_says_whose() {
        try (var log = new LogOf(SqlReceipts.class)) {
            stores.raw().run("UPDATE receipts SET user_id = '" + bob.value() + "'");
            assertThat(stores.receipts().find(bob, ONE, NOON)).isEmpty();
            assertThat(stores.receipts().latest(bob, NOON)).isEmpty();

            stores.raw()
                    .run("UPDATE receipts SET user_id = '%s', receipt_id = '%s'"
                            .formatted(alice.value(), OTHER.value()));
            assertThat(stores.receipts().take(alice, OTHER, NOON)).isEmpty();

            assertThat(log.lines())
                    .hasSize(3)
                    .allSatisfy(line -> assertThat(line).startsWith("WARNING receipts"))
                    .noneMatch(line -> line.contains(ReceiptSamples.NAME));
        }
    }

    @Test
    void ten_thousand_items_fit_and_what_is_larger_is_not_kept() {
        Receipt large = receipt(new Step.Rewrite(
                IntStream.range(0, 10_000)
                        .mapToObj(number -> uri(Kind.TRACK, number))
                        .toList(),
                0));
        Receipt scattered = receipt(new Step.PutBack(scattered(10_000)));
        Receipt tooLarge = receipt(new Step.PutBack(scattered(12_000)));

        assertThat(stores.receipts().keep(large)).isEqualTo(Kept.KEPT);
        assertThat(bytes()).isBetween(230_000, 231_000);
        stores.receipts().forget(alice, OTHER);
        assertThat(stores.receipts().keep(scattered)).isEqualTo(Kept.KEPT);
        stores.receipts().forget(alice, OTHER);

        try (var log = new LogOf(SqlReceipts.class)) {
            assertThat(stores.receipts().keep(tooLarge)).isEqualTo(Kept.LOST);
            assertThat(log.lines()).singleElement().asString().contains("bytes are too many");
        }
        assertThat(stores.receipts().find(alice, OTHER, NOON)).isEmpty();
    }

    @Test
    void of_very_large_ones_fewer_are_kept() {
        Step large = new Step.Rewrite(
                IntStream.range(0, 10_000)
                        .mapToObj(number -> uri(Kind.TRACK, number))
                        .toList(),
                0);

        for (int number = 0; number < 40; number++) {
            Receipt receipt = receipt(large);
            stores.receipts()
                    .keep(new Receipt(
                            new ReceiptId("receipt%05d".formatted(number)),
                            alice,
                            NOON.plusSeconds(number),
                            receipt.scope(),
                            receipt.occasion(),
                            receipt.inverse()));
        }

        assertThat(stores.raw().list("SELECT 1 FROM receipts")).hasSize(Receipts.MOST_BYTES_OF_ALL / 230_300);
        assertThat(stores.receipts().latest(alice, NOON)).map(Receipt::id).contains(new ReceiptId("receipt00039"));
    }

    @Test
    void without_a_database_a_change_is_not_denied() {
        Receipt receipt = ReceiptSamples.receipt(alice, OTHER.value());
        stores.close();

        try (var log = new LogOf(SqlReceipts.class)) {
            assertThat(stores.receipts().keep(receipt)).isEqualTo(Kept.LOST);
            stores.receipts().giveBack(receipt);
            stores.receipts().forget(alice, OTHER);

            assertThat(log.lines()).hasSize(3).allMatch(line -> line.contains(alice.value()));
        }
    }

    private int bytes() {
        return Integer.parseInt(stores.raw()
                .list("SELECT CAST(MAX(OCTET_LENGTH(sealed_inverse)) AS VARCHAR) FROM receipts")
                .getFirst());
    }

    private Receipt receipt(Step step) {
        return ReceiptSamples.receipt(alice, OTHER.value())
                .with(new Rearrange(playlistId(1), PlaylistState.named(new SnapshotId("snapshot")), step));
    }

    private static Runs scattered(int count) {
        return new Runs(IntStream.range(0, count)
                .mapToObj(number -> new Insertion(2 * number, List.of(uri(Kind.TRACK, number))))
                .toList());
    }
}
