package dev.spotifymcp.bootstrap.cluster.machine;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Asks each replica ten times a second whether it is ready. One answer, or one missing, is enough to believe it. */
final class HealthChecks implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Set<Integer> ready = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    private HealthChecks() {}

    /** @param replicas their ports */
    static HealthChecks of(List<Integer> replicas) {
        var checks = new HealthChecks();
        replicas.forEach(replica -> Thread.startVirtualThread(() -> checks.keepAsking(replica)));
        return checks;
    }

    boolean isReady(int replica) {
        return ready.contains(replica);
    }

    private void keepAsking(int replica) {
        while (!over) {
            if (Probe.isReady(replica, PATIENCE)) {
                ready.add(replica);
            } else {
                ready.remove(replica);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
