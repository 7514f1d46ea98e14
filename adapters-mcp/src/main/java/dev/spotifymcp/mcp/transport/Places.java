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

    /** Whether there was room; if so, one place is this user's until {@link #leave}. */
    public boolean take(UserId user) {
        if (all.incrementAndGet() > perProcess) {
            all.decrementAndGet();
            return false;
        }
        int mine = taken.merge(user, 1, Integer::sum);
        if (mine > perUser) {
            leave(user);
            return false;
        }
        return true;
    }

    /** Gives one place back. */
    public void leave(UserId user) {
        taken.computeIfPresent(user, (same, mine) -> mine == 1 ? null : mine - 1);
        all.decrementAndGet();
    }

    /** How many are taken. */
    int taken() {
        return all.get();
    }
}
