package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.application.traffic.InMemoryGates;
import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Gate;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Gates at which everybody waits until they are let go: the moment before a request is sent, made long. */
final class HeldGates extends InMemoryGates {

    private volatile CountDownLatch held = new CountDownLatch(0);

    void hold() {
        held = new CountDownLatch(1);
    }

    void letGo() {
        held.countDown();
    }

    @Override
    public Optional<Closing> closing(Gate gate, Instant now) {
        try {
            held.await();
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw new Cancelled(gone);
        }
        return super.closing(gate, now);
    }
}
