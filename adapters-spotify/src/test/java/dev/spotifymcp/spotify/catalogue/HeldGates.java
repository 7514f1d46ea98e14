package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.application.traffic.InMemoryGates;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.domain.traffic.Gates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Gates at which everybody waits until they are let go: the moment before a request is sent, made long. */
final class HeldGates implements Gates {

    private final Gates gates = new InMemoryGates();
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
        return gates.closing(gate, now);
    }

    @Override
    public List<Closing> closed(ClientId app, Instant now) {
        return gates.closed(app, now);
    }

    @Override
    public void close(Closing closing) {
        gates.close(closing);
    }

    @Override
    public Optional<Closing> pass(Closing over, Instant until) {
        return gates.pass(over, until);
    }

    @Override
    public void open(Closing passed) {
        gates.open(passed);
    }

    @Override
    public long purge(Instant now) {
        return gates.purge(now);
    }
}
