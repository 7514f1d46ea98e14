package dev.spotifymcp.application.traffic;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditTrail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A trail that lasts as long as the test. */
public final class InMemoryAuditTrail implements AuditTrail {

    private final List<AuditEntry> latestFirst = new ArrayList<>();
    private final Set<UserId> gone = new HashSet<>();

    @Override
    public synchronized void note(AuditEntry entry) {
        if (!gone.contains(entry.user())) {
            latestFirst.addFirst(entry);
            latestFirst.sort(Comparator.comparing(AuditEntry::at).reversed());
        }
    }

    @Override
    public synchronized List<AuditEntry> latest(UserId user, int most) {
        return latestFirst.stream()
                .filter(entry -> entry.user().equals(user))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized long purge(Instant now) {
        long before = latestFirst.size();
        latestFirst.removeIf(entry -> !now.isBefore(entry.expiresAt()));
        return before - latestFirst.size();
    }

    /** Forgets what happened to the user, and keeps nothing of theirs from now on. */
    public synchronized void forgetAllOf(UserId user) {
        gone.add(user);
        latestFirst.removeIf(entry -> entry.user().equals(user));
    }
}
