package dev.spotifymcp.mcp.transport;

import dev.spotifymcp.domain.account.UserId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A bounded number of places in this process, of which one user takes only so many. */
public final class Places {

    private final int perUser;
    private final int perProcess;
    private final ConcurrentMap<UserId, Integer> taken = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    public Places(int perUser, int perProcess) {
        this.perUser = perUser;
        this.perProcess = perProcess;
    }

    /** What became of asking for a place. */
    enum Asked {
        TAKEN,
        USER_HAS_ALL_THEIRS,
        NONE_LEFT
    }

    /** Asks for a place; one that is taken is this user's until {@link #leave}. */
    Asked take(UserId user) {
        if (all.incrementAndGet() > perProcess) {
            all.decrementAndGet();
            return Asked.NONE_LEFT;
        }
        int mine = taken.merge(user, 1, Integer::sum);
        if (mine > perUser) {
            leave(user);
            return Asked.USER_HAS_ALL_THEIRS;
        }
        return Asked.TAKEN;
    }

    /** Gives one place back. */
    void leave(UserId user) {
        taken.computeIfPresent(user, (same, mine) -> mine == 1 ? null : mine - 1);
        all.decrementAndGet();
    }

    /** How many are taken. */
    public int taken() {
        return all.get();
    }

    boolean areAllTaken() {
        return all.get() >= perProcess;
    }
}
