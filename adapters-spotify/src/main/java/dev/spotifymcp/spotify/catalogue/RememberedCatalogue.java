package dev.spotifymcp.spotify.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * Spares Spotify what the same person has asked a moment ago: models search again for what they have just found, and all
 * share the quota of one app. What Spotify finds depends on who asks, by their market, so nobody is told what another
 * was. Refusals are not remembered.
 */
public final class RememberedCatalogue implements Catalogue {

    static final Duration GOOD_FOR = Duration.ofMinutes(1);

    /** Some twenty megabytes. */
    private static final long MOST_TRACKS = 50_000;

    private final Catalogue catalogue;
    private final Cache<Search, Page<Track>> found;

    private record Search(UserId user, TrackQuery query) {}

    public RememberedCatalogue(Catalogue catalogue, InstantSource clock) {
        this.catalogue = catalogue;
        this.found = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(MOST_TRACKS)
                .weigher((Search search, Page<Track> page) -> 1 + page.items().size())
                .expireAfterWrite(GOOD_FOR)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    @Override
    public Answer<Page<Track>> searchTracks(Permit permit, TrackQuery query) {
        var search = new Search(permit.user(), query);
        Page<Track> known = found.getIfPresent(search);
        if (known != null) {
            return Answer.given(known);
        }
        Answer<Page<Track>> answer = catalogue.searchTracks(permit, query);
        if (answer instanceof Answer.Given<Page<Track>>(var page)) {
            found.put(search, page);
        }
        return answer;
    }
}
