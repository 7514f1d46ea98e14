package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.answer.Cancelled;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Each app has so many places at Spotify, and each user so many of them. Who finds none stands in line, and users are
 * served in turn, not calls: whoever makes fifty at once waits for themselves. Whose turn would come too late is told at
 * once, while there is time to do something else. What is idle takes no room.
 */
final class Places {

    /** Far more than Spotify's rate limit leaves to an app while it answers as fast as it does. */
    static final int MOST_OF_AN_APP = 64;

    /** So that a few of whom every call hangs leave room for the others. */
    static final int MOST_OF_A_USER = 16;

    private static final Optional<Duration> AT_ONCE = Optional.of(Duration.ZERO);

    // Held to count and to hand over, for well under a microsecond, and never while anybody waits.
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ClientId, Line> lines = new HashMap<>();
    private final LongAdder refused = new LongAdder();
    private final LongSupplier nanoTime;

    Places() {
        this(System::nanoTime);
    }

    /** As measured by a clock that tells how much time passes, whatever its zero is. */
    Places(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Takes a place, which has to be left again.
     *
     * @param longest how long the caller would wait; only asked if they have to
     * @return how long they did; empty when that was not enough, or would not be as it looks, and there is no place to
     *     leave
     * @throws Cancelled when the waiting thread is interrupted
     */
    Optional<Duration> enter(Party party, Supplier<Duration> longest) {
        Line.Ticket ticket;
        lock.lock();
        try {
            Line line = lines.computeIfAbsent(party.app(), app -> new Line(nanoTime));
            if (line.hasTaken(party.user())) {
                return AT_ONCE;
            }
            ticket = line.queue(party.user());
        } finally {
            lock.unlock();
        }
        return await(party, ticket, longest.get());
    }

    void leave(Party party) {
        changed(party, line -> line.leave(party.user()));
    }

    Traffic traffic() {
        lock.lock();
        try {
            return new Traffic(
                    lines.values().stream().mapToInt(Line::taken).sum(),
                    lines.values().stream().mapToInt(Line::waiting).sum(),
                    refused.sum());
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return lines.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Duration> await(Party party, Line.Ticket ticket, Duration longest) {
        long begin = System.nanoTime();
        try {
            long worth = ticket.outlook().worth(longest).toNanos();
            if (!ticket.called().await(worth, TimeUnit.NANOSECONDS)) {
                changed(party, line -> line.giveUp(ticket));
            }
        } catch (InterruptedException gone) {
            changed(party, line -> line.giveUp(ticket));
            if (ticket.isCalled()) {
                leave(party);
            }
            Thread.currentThread().interrupt();
            throw new Cancelled(gone);
        }
        if (ticket.isCalled()) {
            return Optional.of(Duration.ofNanos(System.nanoTime() - begin));
        }
        refused.increment();
        return Optional.empty();
    }

    private void changed(Party party, Consumer<Line> change) {
        lock.lock();
        try {
            Line line = lines.computeIfAbsent(party.app(), app -> new Line(nanoTime));
            change.accept(line);
            if (line.isIdle()) {
                lines.remove(party.app());
            }
        } finally {
            lock.unlock();
        }
    }
}
