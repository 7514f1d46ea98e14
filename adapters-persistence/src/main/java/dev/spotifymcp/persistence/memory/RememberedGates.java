package dev.spotifymcp.persistence.memory;

import com.github.benmanes.caffeine.cache.Cache;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.domain.traffic.Gates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Gates that are asked about with every request to Spotify. That one is open is believed for less than a second; that it
 * is closed, until its time is over, since nothing opens it before.
 */
record RememberedGates(Gates store, ShortMemory<Gate, Optional<Closing>> memory, Cache<Gate, Closing> closed)
        implements Gates {

    @Override
    public Optional<Closing> closing(Gate gate, Instant now) {
        Closing known = closed.getIfPresent(gate);
        if (known != null && !known.isOver(now)) {
            return Optional.of(known);
        }
        Optional<Closing> stored = memory.recall(gate, asked -> Optional.of(store.closing(asked, now)))
                .orElseThrow();
        stored.ifPresent(closing -> closed.put(gate, closing));
        return stored;
    }

    @Override
    public List<Closing> closed(ClientId app, Instant now) {
        return store.closed(app, now);
    }

    @Override
    public void close(Closing closing) {
        // Here it counts even if the store cannot be reached.
        closed.asMap().merge(closing.gate(), closing, Closing::longer);
        memory.change(closing.gate(), () -> store.close(closing));
    }

    @Override
    public Optional<Closing> pass(Closing over, Instant until) {
        return memory.change(over.gate(), () -> store.pass(over, until));
    }

    @Override
    public void open(Closing passed) {
        memory.change(passed.gate(), () -> store.open(passed));
        closed.asMap().remove(passed.gate(), passed);
    }

    @Override
    public long purge(Instant now) {
        return store.purge(now);
    }
}
