package dev.spotifymcp.application.traffic;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.domain.traffic.Gates;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gates that live as long as the test. */
public final class InMemoryGates implements Gates {

    private final Map<Gate, Closing> closings = new HashMap<>();

    @Override
    public synchronized Optional<Closing> closing(Gate gate, Instant now) {
        return Optional.ofNullable(closings.get(gate));
    }

    @Override
    public synchronized List<Closing> closed(ClientId app, Instant now) {
        return closings.values().stream()
                .filter(closing -> closing.gate().app().equals(app) && !closing.isOver(now))
                .sorted(Comparator.comparing(closing -> closing.gate().bucket().name()))
                .toList();
    }

    @Override
    public synchronized void close(Closing closing) {
        closings.merge(closing.gate(), closing, Closing::longer);
    }

    @Override
    public synchronized Optional<Closing> pass(Closing over, Instant until) {
        return closings.replace(over.gate(), over, over.until(until))
                ? Optional.of(over.until(until))
                : Optional.empty();
    }

    @Override
    public synchronized void open(Closing passed) {
        closings.remove(passed.gate(), passed);
    }

    @Override
    public synchronized long purge(Instant now) {
        long before = closings.size();
        closings.values().removeIf(closing -> closing.isOver(now.minus(Duration.ofHours(1))));
        return before - closings.size();
    }
}
