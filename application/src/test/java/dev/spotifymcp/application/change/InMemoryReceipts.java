package dev.spotifymcp.application.change;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.change.Receipt;
import dev.spotifymcp.domain.change.Receipt.Occasion;
import dev.spotifymcp.domain.change.ReceiptId;
import dev.spotifymcp.domain.change.Receipts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Receipts that last as long as the test. */
public final class InMemoryReceipts implements Receipts {

    private final List<Receipt> latestFirst = new ArrayList<>();
    private final Map<ReceiptId, Instant> heldUntil = new HashMap<>();
    private final Set<UserId> gone = new HashSet<>();
    private boolean isDown;

    @Override
    public synchronized Kept keep(Receipt receipt) {
        if (isDown || gone.contains(receipt.user())) {
            return Kept.LOST;
        }
        latestFirst.addFirst(receipt);
        latestFirst.sort(Comparator.comparing(Receipt::at).reversed());
        List<Receipt> mine = latestFirst.stream()
                .filter(each -> each.user().equals(receipt.user()))
                .toList();
        latestFirst.removeAll(mine.subList(Math.min(MOST, mine.size()), mine.size()));
        return Kept.KEPT;
    }

    @Override
    public synchronized Optional<Receipt> find(UserId user, ReceiptId id, Instant now) {
        return latestFirst.stream()
                .filter(receipt -> receipt.user().equals(user) && receipt.id().equals(id))
                .filter(receipt -> now.isBefore(receipt.expiresAt()))
                .findFirst();
    }

    @Override
    public synchronized Optional<Receipt> latest(UserId user, Instant now) {
        return latestFirst.stream()
                .filter(receipt -> receipt.user().equals(user) && receipt.occasion() == Occasion.CHANGE)
                .filter(receipt -> now.isBefore(receipt.expiresAt()))
                .findFirst();
    }

    @Override
    public synchronized Optional<Receipt> take(UserId user, ReceiptId id, Instant now) {
        return find(user, id, now)
                .filter(receipt -> !now.isBefore(heldUntil.getOrDefault(id, Instant.MIN)))
                .map(receipt -> {
                    heldUntil.put(id, now.plus(HELD_FOR));
                    return receipt;
                });
    }

    @Override
    public synchronized void giveBack(Receipt rest) {
        heldUntil.remove(rest.id());
        latestFirst.replaceAll(
                each -> each.id().equals(rest.id()) && each.user().equals(rest.user()) ? rest : each);
    }

    @Override
    public synchronized void forget(UserId user, ReceiptId id) {
        latestFirst.removeIf(
                receipt -> receipt.user().equals(user) && receipt.id().equals(id));
    }

    @Override
    public synchronized long purge(Instant now) {
        long before = latestFirst.size();
        latestFirst.removeIf(receipt -> !now.isBefore(receipt.expiresAt()));
        return before - latestFirst.size();
    }

    /** From now on nothing is kept. */
    public synchronized void breaksDown() {
        isDown = true;
    }

    /** Forgets the user's receipts, and keeps none of theirs from now on. */
    public synchronized void forgetAllOf(UserId user) {
        gone.add(user);
        latestFirst.removeIf(receipt -> receipt.user().equals(user));
    }
}
