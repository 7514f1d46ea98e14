package dev.spotifymcp.spotify.simulator.traffic;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Which faults are switched on, where, and how many times each will still strike. */
public final class Faults {

    /** Strikes as long as it is switched on. */
    private static final int ALWAYS = Integer.MAX_VALUE;

    private record Planned(String path, Fault fault, AtomicInteger left) {

        boolean strikes(String requested) {
            return requested.startsWith(path)
                    && left.getAndUpdate(count -> count == ALWAYS ? ALWAYS : Math.max(0, count - 1)) > 0;
        }
    }

    private final List<Planned> planned = new CopyOnWriteArrayList<>();

    /**
     * The next requests go wrong in this way.
     *
     * @param path of the server, such as {@code /v1/me/player} or {@code /api/token}; also all paths below it, and those
     *     that only begin like it. {@code /} is everything
     */
    public void next(int times, String path, Fault fault) {
        planned.add(new Planned(path, fault, new AtomicInteger(times)));
    }

    /** From now on, all requests go wrong in this way. */
    public void always(String path, Fault fault) {
        next(ALWAYS, path, fault);
    }

    public void clear() {
        planned.clear();
    }

    /** What is answered instead of the truth, if anything. */
    public Optional<SimulatedReply> instead(String path) {
        return strike(path, Fault.Instead.class).map(Fault.Instead::reply);
    }

    /** What happens to the answer or its connection, if anything. */
    Optional<Fault.OnTheWay> onTheWay(String path) {
        return strike(path, Fault.OnTheWay.class);
    }

    private <F extends Fault> Optional<F> strike(String path, Class<F> kind) {
        for (Planned each : planned) {
            if (kind.isInstance(each.fault()) && each.strikes(path)) {
                return Optional.of(kind.cast(each.fault()));
            }
        }
        return Optional.empty();
    }
}
