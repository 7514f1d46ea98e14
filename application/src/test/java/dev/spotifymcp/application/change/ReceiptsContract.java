package dev.spotifymcp.application.change;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.uri;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.account.StoresContract;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.change.Inverse.Rearrange;
import dev.spotifymcp.domain.change.Inverse.Step;
import dev.spotifymcp.domain.change.Receipt;
import dev.spotifymcp.domain.change.Receipt.Occasion;
import dev.spotifymcp.domain.change.ReceiptId;
import dev.spotifymcp.domain.change.Receipts;
import dev.spotifymcp.domain.change.Receipts.Kept;
import dev.spotifymcp.domain.playlist.ContentMark;
import dev.spotifymcp.domain.playlist.Details;
import dev.spotifymcp.domain.playlist.Move;
import dev.spotifymcp.domain.playlist.PlaylistState;
import dev.spotifymcp.domain.playlist.Removal.Insertion;
import dev.spotifymcp.domain.playlist.Runs;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.domain.playlist.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link Receipts} promises. */
public abstract class ReceiptsContract extends StoresContract {

    private static final Instant LATER = NOON.plusSeconds(1);
    private static final SpotifyUri SONG = uri(Kind.TRACK, 1);
    private static final SpotifyUri EPISODE = uri(Kind.EPISODE, 2);
    private static final Inverse SMALL = new Inverse.Unmake(playlistId(1));

    static Stream<Inverse> inverses() {
        var runs = new Runs(List.of(
                new Insertion(0, List.of(SONG)), new Insertion(7, List.of(EPISODE, EPISODE, SONG, SONG, EPISODE))));
        return Stream.of(
                new Inverse.TakeFromLibrary(List.of(SONG, uri(Kind.ALBUM, 3), uri(Kind.ARTIST, 4))),
                new Inverse.PutIntoLibrary(List.of(uri(Kind.AUDIOBOOK, 5), uri(Kind.SHOW, 6))),
                SMALL,
                new Inverse.Describe(
                        playlistId(1),
                        new Details("", "Où ça? 🎧 100 % + line\nbreak, tab\t", Visibility.COLLABORATIVE),
                        new Details(" ; DROP TABLE receipts; -- ' \" ", "-", Visibility.PUBLIC)),
                items(new Step.TakeOut(runs)),
                items(new Step.TakeOffTheEnd(List.of(SONG, EPISODE))),
                items(new Step.PutBack(runs)),
                items(new Step.PutBack(new Runs(List.of()))),
                items(new Step.MoveBack(List.of(new Move(0, 1, 10_000), new Move(3, 2, 0)))),
                items(new Step.MoveBack(List.of())),
                items(new Step.Rewrite(List.of(), 3)),
                items(new Step.Rewrite(many(10_000), 0)),
                new Rearrange(
                        playlistId(1), PlaylistState.named(new SnapshotId("")), new Step.TakeOffTheEnd(List.of(SONG))));
    }

    @ParameterizedTest
    @MethodSource("inverses")
    void a_receipt_is_found_as_it_was_kept(Inverse inverse) {
        Receipt receipt = receipt(alice, NOON, inverse);

        assertThat(receipts().keep(receipt)).isEqualTo(Kept.KEPT);

        assertThat(receipts().find(alice, receipt.id(), LATER)).contains(receipt);
        assertThat(receipts().latest(alice, LATER)).contains(receipt);
    }

    @Test
    void nobody_finds_or_takes_a_receipt_of_somebody_else() {
        Receipt hers = kept(alice, NOON);

        assertThat(receipts().find(bob, hers.id(), LATER)).isEmpty();
        assertThat(receipts().take(bob, hers.id(), LATER)).isEmpty();
        assertThat(receipts().latest(bob, LATER)).isEmpty();
        receipts().forget(bob, hers.id());
        assertThat(receipts().take(alice, hers.id(), LATER)).contains(hers);
    }

    @Test
    void two_people_can_have_receipts_of_one_name() {
        Receipt hers = kept(alice, NOON);
        var his = new Receipt(hers.id(), bob, NOON, Scope.LIBRARY_WRITE, Occasion.CHANGE, SMALL);

        assertThat(receipts().keep(his)).isEqualTo(Kept.KEPT);

        assertThat(receipts().find(alice, hers.id(), LATER)).contains(hers);
        assertThat(receipts().find(bob, hers.id(), LATER)).contains(his);
    }

    @Test
    void the_latest_is_the_last_that_was_kept_even_of_one_moment() {
        kept(alice, NOON);
        kept(alice, LATER);

        Receipt last = kept(alice, LATER);

        assertThat(receipts().latest(alice, LATER)).contains(last);
    }

    @Test
    void what_taking_back_has_left_is_found_by_name_and_is_not_the_latest() {
        Receipt change = kept(alice, NOON);
        var undone = new Receipt(ReceiptId.fresh(SECRETS), alice, LATER, Scope.PLAYLISTS_WRITE, Occasion.UNDO, SMALL);
        receipts().keep(undone);

        assertThat(receipts().latest(alice, LATER)).contains(change);
        assertThat(receipts().find(alice, undone.id(), LATER)).contains(undone);
    }

    @Test
    void of_fifty_who_take_a_receipt_at_once_one_has_it() {
        Receipt receipt = kept(alice, NOON);

        List<Optional<Receipt>> taken = Crowd.of(50, caller -> receipts().take(alice, receipt.id(), LATER));

        assertThat(taken).filteredOn(Optional::isPresent).containsExactly(Optional.of(receipt));
    }

    @Test
    void a_receipt_that_was_taken_can_still_be_looked_at() {
        Receipt receipt = kept(alice, NOON);

        receipts().take(alice, receipt.id(), LATER);

        assertThat(receipts().find(alice, receipt.id(), LATER)).contains(receipt);
    }

    @Test
    void a_receipt_that_is_given_back_is_good_for_what_is_left() {
        Receipt receipt = kept(alice, NOON);
        Receipt rest = receipt.with(new Inverse.TakeFromLibrary(List.of(SONG)));
        receipts().take(alice, receipt.id(), LATER);

        receipts().giveBack(rest);

        assertThat(receipts().take(alice, receipt.id(), LATER)).contains(rest);
    }

    @Test
    void whoever_takes_a_receipt_and_dies_has_it_for_a_minute() {
        Receipt receipt = kept(alice, NOON);
        receipts().take(alice, receipt.id(), LATER);
        Instant free = LATER.plus(Receipts.HELD_FOR);

        assertThat(receipts().take(alice, receipt.id(), free.minusMillis(1))).isEmpty();
        assertThat(receipts().take(alice, receipt.id(), free)).contains(receipt);
        assertThat(receipts().take(alice, receipt.id(), free)).isEmpty();
    }

    @Test
    void a_receipt_that_was_used_is_gone() {
        Receipt receipt = kept(alice, NOON);
        receipts().take(alice, receipt.id(), LATER);

        receipts().forget(alice, receipt.id());

        assertThat(receipts().find(alice, receipt.id(), LATER)).isEmpty();
        assertThat(receipts().take(alice, receipt.id(), LATER.plus(Receipts.HELD_FOR)))
                .isEmpty();
        assertThat(receipts().latest(alice, LATER)).isEmpty();
    }

    @Test
    void receipts_are_good_for_thirty_days_and_forgotten_then() {
        Receipt receipt = kept(alice, NOON);
        Receipt younger = kept(alice, LATER);
        Instant end = NOON.plus(Duration.ofDays(30));

        assertThat(receipts().find(alice, receipt.id(), end.minusMillis(1))).isPresent();
        assertThat(receipts().find(alice, receipt.id(), end)).isEmpty();
        assertThat(receipts().take(alice, receipt.id(), end)).isEmpty();
        assertThat(receipts().purge(end)).isEqualTo(1);
        assertThat(receipts().purge(end)).isZero();
        assertThat(receipts().latest(alice, end)).contains(younger);
        assertThat(receipts().latest(alice, younger.expiresAt())).isEmpty();
    }

    @Test
    void of_each_users_receipts_the_latest_two_hundred_are_kept() {
        Receipt his = kept(bob, NOON);
        Receipt first = kept(alice, NOON);
        Receipt second = kept(alice, LATER);

        IntStream.range(1, Receipts.MOST).forEach(number -> kept(alice, LATER.plusSeconds(number)));

        assertThat(receipts().find(alice, first.id(), LATER)).isEmpty();
        assertThat(receipts().find(alice, second.id(), LATER)).isPresent();
        assertThat(receipts().find(bob, his.id(), LATER)).isPresent();
    }

    @Test
    void whoever_leaves_takes_their_receipts_along_and_no_others() {
        Receipt hers = kept(alice, NOON);
        Receipt his = kept(bob, NOON);

        stores.users().delete(alice);

        assertThat(receipts().find(alice, hers.id(), LATER)).isEmpty();
        assertThat(receipts().find(bob, his.id(), LATER)).contains(his);
        assertThat(receipts().keep(receipt(alice, LATER, SMALL))).isEqualTo(Kept.LOST);
    }

    private Receipts receipts() {
        return stores.receipts();
    }

    private Receipt kept(UserId user, Instant at) {
        Receipt receipt = receipt(user, at, SMALL);
        receipts().keep(receipt);
        return receipt;
    }

    private static Receipt receipt(UserId user, Instant at, Inverse inverse) {
        return new Receipt(ReceiptId.fresh(SECRETS), user, at, Scope.PLAYLISTS_WRITE, Occasion.CHANGE, inverse);
    }

    private static Rearrange items(Step step) {
        return new Rearrange(
                playlistId(1),
                new PlaylistState(new SnapshotId("AAAAB8C+GjVHq8v4vzStbL6AUYzo1cDV/=="), ContentMark.of(List.of(SONG))),
                step);
    }

    private static List<SpotifyUri> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> uri(Kind.TRACK, number))
                .toList();
    }
}
