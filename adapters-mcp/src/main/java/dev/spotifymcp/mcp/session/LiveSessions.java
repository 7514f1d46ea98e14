package dev.spotifymcp.mcp.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * The sessions in memory, a bounded number of them. Where room is needed, the one that has been idle longest gives way:
 * it holds nothing that its id could not bring back, so its client notices nothing. Refused is only who holds as many
 * as allowed and uses them all at this moment.
 */
final class LiveSessions {

    private final SessionLimits limits;
    private final InstantSource clock;
    private final ConcurrentMap<McpSessionId, Session> live = new ConcurrentHashMap<>();
    private final ReentrantLock admission = new ReentrantLock();

    LiveSessions(SessionLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    Optional<Session> find(McpSessionId id) {
        Optional<Session> found = Optional.ofNullable(live.get(id));
        found.ifPresent(session -> session.usedAt(clock.instant()));
        return found;
    }

    /** Takes a session in, or finds that another request has brought in the same; empty when there is no room. */
    Optional<Session> admit(Session newcomer) {
        List<Session> leaving = new ArrayList<>();
        admission.lock();
        try {
            leaving.addAll(idleSince(clock.instant().minus(limits.idle())));
            leaving.forEach(session -> live.remove(session.id()));
            Session same = live.get(newcomer.id());
            if (same != null) {
                return Optional.of(same);
            }
            if (!hasRoom(session -> session.user().equals(newcomer.user()), limits.perUser(), leaving)
                    || !hasRoom(session -> true, limits.perProcess(), leaving)) {
                return Optional.empty();
            }
            live.put(newcomer.id(), newcomer);
            return Optional.of(newcomer);
        } finally {
            admission.unlock();
            leaving.forEach(session -> session.sdk().close());
        }
    }

    /** Whether it has not been let go. */
    boolean holds(Session session) {
        return session.equals(live.get(session.id()));
    }

    /** Lets a session go, with all that is open in it. */
    void drop(Session session) {
        live.remove(session.id(), session);
        session.sdk().close();
    }

    Collection<Session> all() {
        return List.copyOf(live.values());
    }

    private List<Session> idleSince(Instant moment) {
        return live.values().stream()
                .filter(session -> session.lastUsed().isBefore(moment) && session.isIdle())
                .toList();
    }

    private boolean hasRoom(Predicate<Session> group, int most, List<Session> leaving) {
        if (live.values().stream().filter(group).count() < most) {
            return true;
        }
        Optional<Session> longestIdle =
                live.values().stream().filter(group.and(Session::isIdle)).min(Comparator.comparing(Session::lastUsed));
        longestIdle.ifPresent(session -> {
            live.remove(session.id());
            leaving.add(session);
        });
        return longestIdle.isPresent();
    }
}
