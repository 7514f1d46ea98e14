package dev.spotifymcp.spotify.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;

/** One app's places and who waits for them. Not for several threads: {@link Places} lets in one at a time. */
final class Line {

    private final Map<String, Member> members = new HashMap<>();

    /** Those who wait and may have another place, in the order in which they are served. */
    private final Deque<Member> turns = new ArrayDeque<>();

    private final Rounds rounds = new Rounds();
    private final Pace pace;
    private int taken;

    Line(LongSupplier nanoTime) {
        this.pace = new Pace(nanoTime);
    }

    /** One user who has places, or waits for some. */
    private static final class Member {

        private final Deque<Ticket> waiting = new ArrayDeque<>(1);
        private int taken;

        boolean mayHaveMore() {
            return taken < Places.MOST_OF_A_USER;
        }
    }

    /** A call that waits, until it is called. */
    record Ticket(String user, CountDownLatch called, Outlook outlook) {

        boolean isCalled() {
            return called.getCount() == 0;
        }
    }

    /** Takes a place for this user, unless they have to wait. */
    boolean hasTaken(String user) {
        Member member = member(user);
        // Who waits already does so because there is no place: nobody is overtaken.
        if (taken == Places.MOST_OF_AN_APP || !member.mayHaveMore()) {
            return false;
        }
        taken++;
        member.taken++;
        return true;
    }

    Ticket queue(String user) {
        Member member = member(user);
        if (rounds.areOver()) {
            pace.begin();
        }
        int others = rounds.calls(member.waiting.size() + 1);
        var ticket = new Ticket(user, new CountDownLatch(1), pace.after(others, member.waiting.isEmpty()));
        member.waiting.add(ticket);
        rounds.grow(member.waiting.size());
        if (member.waiting.size() == 1 && member.mayHaveMore()) {
            turns.add(member);
        }
        return ticket;
    }

    /** Gives a place back, to be taken by whoever's turn it is. */
    void leave(String user) {
        Member member = member(user);
        if (!member.mayHaveMore() && !member.waiting.isEmpty()) {
            turns.add(member);
        }
        taken--;
        member.taken--;
        serve();
        forgetIfIdle(user, member);
    }

    /** Takes somebody out of the line, unless they have been called meanwhile. */
    void giveUp(Ticket ticket) {
        Member member = member(ticket.user());
        if (member.waiting.remove(ticket)) {
            rounds.shrink(member.waiting.size());
            if (member.waiting.isEmpty()) {
                turns.remove(member);
            }
        }
        forgetIfIdle(ticket.user(), member);
    }

    int taken() {
        return taken;
    }

    int waiting() {
        return members.values().stream()
                .mapToInt(member -> member.waiting.size())
                .sum();
    }

    boolean isIdle() {
        return members.isEmpty();
    }

    private Member member(String user) {
        return members.computeIfAbsent(user, name -> new Member());
    }

    private void serve() {
        while (taken < Places.MOST_OF_AN_APP && !turns.isEmpty()) {
            Member next = turns.remove();
            taken++;
            next.taken++;
            next.waiting.remove().called().countDown();
            rounds.shrink(next.waiting.size());
            pace.call();
            if (next.mayHaveMore() && !next.waiting.isEmpty()) {
                turns.add(next);
            }
        }
    }

    private void forgetIfIdle(String user, Member member) {
        if (member.taken == 0 && member.waiting.isEmpty()) {
            members.remove(user);
        }
    }
}
