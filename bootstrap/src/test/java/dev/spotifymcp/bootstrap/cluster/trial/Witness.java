package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.spotify.simulator.traffic.RequestLog.Entry;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sees every request that Spotify gets, and whether it came for one person's words with another's token. */
final class Witness implements Consumer<Entry> {

    private static final Pattern CANARY = Pattern.compile("canary(\\d+)x");

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger strays = new AtomicInteger();

    @Override
    public void accept(Entry request) {
        requests.incrementAndGet();
        if (isStray(request)) {
            strays.incrementAndGet();
        }
    }

    Goal sawNobodyElses() {
        return Goal.none(
                "E-11 isolation, by Spotify's witness",
                "with somebody else's token",
                strays.get(),
                requests + " requests");
    }

    private static boolean isStray(Entry request) {
        Matcher canary = CANARY.matcher(request.query());
        return canary.find() && !request.listener().equals("listener" + canary.group(1));
    }
}
