package dev.spotifymcp.web.listener;

import dev.spotifymcp.web.listener.Wait.Span;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bounded number of guests. When it is full, the one that has kept us waiting longest gives way. Guests we are busy
 * with are left alone; if there are no others, there is no room.
 */
final class Room {

    /** However large the room, finding somebody who gives way costs no more than looking at so many. */
    static final int LOOKED_AT = 128;

    private record Candidate(Guest guest, Span span) {

        static Optional<Candidate> of(Guest guest) {
            return guest.waitsToSend().map(span -> new Candidate(guest, span));
        }

        long since() {
            return span.since();
        }

        boolean dismissed() {
            return guest.reading().dismiss(span);
        }
    }

    private final int places;
    private final ReentrantLock lock = new ReentrantLock();
    private final SequencedSet<Guest> inside = new LinkedHashSet<>();

    Room(int places) {
        this.places = places;
    }

    /** Whether the newcomer is inside now. */
    boolean admit(Guest newcomer) {
        Guest leaving = enter(newcomer);
        if (leaving == null) {
            return true;
        }
        leaving.hangUp();
        return leaving != newcomer;
    }

    void leave(Guest guest) {
        lock.lock();
        try {
            inside.remove(guest);
        } finally {
            lock.unlock();
        }
    }

    /** Sends away whoever has kept us waiting for too long; says how many. */
    int clear(long now) {
        List<Guest> tooSlow = tooSlow(now);
        tooSlow.forEach(Guest::hangUp);
        return tooSlow.size();
    }

    /** Everybody inside. */
    List<Guest> guests() {
        lock.lock();
        try {
            return List.copyOf(inside);
        } finally {
            lock.unlock();
        }
    }

    /** Who has to hang up for it, if anybody; perhaps the newcomer itself. */
    private @Nullable Guest enter(Guest newcomer) {
        lock.lock();
        try {
            Guest leaving = inside.size() < places ? null : givesWay(newcomer);
            if (leaving != newcomer) {
                inside.remove(leaving);
                inside.add(newcomer);
            }
            return leaving;
        } finally {
            lock.unlock();
        }
    }

    private Guest givesWay(Guest newcomer) {
        List<Guest> seen = inside.stream().limit(LOOKED_AT).toList();
        // To the end of the queue: in a larger room, the next look falls on others.
        seen.forEach(inside::addLast);
        return Stream.concat(seen.stream(), Stream.of(newcomer))
                .flatMap(guest -> Candidate.of(guest).stream())
                .sorted(Comparator.comparingLong(Candidate::since))
                .filter(Candidate::dismissed)
                .map(Candidate::guest)
                .findFirst()
                .orElse(newcomer);
    }

    private List<Guest> tooSlow(long now) {
        lock.lock();
        try {
            return inside.stream().filter(guest -> guest.dismissIfTooSlow(now)).toList();
        } finally {
            lock.unlock();
        }
    }
}
