package dev.spotifymcp.application.traffic;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.domain.traffic.Gates;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Gates that live as long as the test, which may have more happen when they are asked. */
public class InMemoryGates implements Gates {

    private final ConcurrentMap<Gate, Closing> closings = new ConcurrentHashMap<>();

    @Override
    public Optional<Closing> closing(Gate gate, Instant now) {
        return Optional.ofNullable(closings.get(gate));
    }

    @Override
    public List<Closing> closed(ClientId app, Instant now) {
        return closings.values().stream()
                .filter(closing -> closing.gate().app().equals(app) && !closing.isOver(now))
                .sorted(Comparator.comparing(closing -> closing.gate().bucket().name()))
                .toList();
    }

    @Override
    public void close(Closing closing) {
        closings.merge(closing.gate(), closing, Closing::longer);
    }

    @Override
    public Optional<Closing> pass(Closing over, Instant until) {
        return closings.replace(over.gate(), over, over.until(until))
                ? Optional.of(over.until(until))
                : Optional.empty();
    }

    @Override
    public void open(Closing passed) {
        closings.remove(passed.gate(), passed);
    }

    @Override
    public long purge(Instant now) {
        long before = closings.size();
        closings.values().removeIf(closing -> closing.isOver(now.minus(Duration.ofHours(1))));
        return before - closings.size();
    }
}
