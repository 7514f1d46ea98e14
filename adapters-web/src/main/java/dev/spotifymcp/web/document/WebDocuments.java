package dev.spotifymcp.web.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.spotifymcp.application.traffic.SingleFlight;
import dev.spotifymcp.domain.grant.ClientDocuments;
import dev.spotifymcp.domain.grant.ClientIdUrl;
import dev.spotifymcp.domain.grant.ClientMetadata;
import dev.spotifymcp.domain.grant.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Documents from the web, remembered for a while. Who wants one that is being fetched waits for that fetch. */
public final class WebDocuments implements ClientDocuments {

    /** Five kilobytes each, at most. */
    private static final int MOST_KEPT = 2_000;

    private final Cache<ClientIdUrl, Fetched> kept;
    private final SingleFlight<ClientIdUrl, Fetched> underWay = new SingleFlight<>();
    private final Fetching fetching;

    private WebDocuments(Reach reach, InstantSource clock) {
        this.fetching = new Fetching(reach);
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .expireAfter(Expiry.<ClientIdUrl, Fetched>writing((url, fetched) -> fetched.keepFor()))
                .build();
    }

    /** Documents of hosts on the public Internet, with certificates that the Java platform trusts, and no others. */
    public static WebDocuments ofTheInternet(InstantSource clock) {
        return within(Reach.ofTheInternet(), clock);
    }

    static WebDocuments within(Reach reach, InstantSource clock) {
        return new WebDocuments(reach, clock);
    }

    @Override
    public Ruling<ClientMetadata> fetch(ClientIdUrl address) {
        Fetched fetched = kept.getIfPresent(address);
        return (fetched == null ? underWay.join(address, () -> fetchAndKeep(address)) : fetched).ruling();
    }

    private Fetched fetchAndKeep(ClientIdUrl address) {
        Fetched fetched = fetching.fetch(address);
        kept.put(address, fetched);
        return fetched;
    }
}
