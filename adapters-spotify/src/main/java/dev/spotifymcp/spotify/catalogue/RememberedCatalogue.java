package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Contents;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.catalogue.ThingQuery;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/**
 * Spares Spotify what the same person has asked a moment ago: models search again for what they have just found, look at
 * the same things twice, and all share the quota of one app.
 */
public final class RememberedCatalogue implements Catalogue {

    static final Duration GOOD_FOR = Duration.ofMinutes(1);

    /** Some twenty megabytes. */
    private static final long MOST_ITEMS = 50_000;

    private final Catalogue catalogue;
    private final Memory memory;

    public RememberedCatalogue(Catalogue catalogue, InstantSource clock) {
        this.catalogue = catalogue;
        this.memory = new Memory(GOOD_FOR, MOST_ITEMS, clock);
    }

    @Override
    public Answer<Page<Track>> searchTracks(Permit permit, TrackQuery query) {
        return memory.recall(permit.user(), query, () -> catalogue.searchTracks(permit, query));
    }

    @Override
    public Answer<Map<Kind, Page<Thing>>> search(Permit permit, ThingQuery query) {
        return memory.recall(permit.user(), query, () -> catalogue.search(permit, query));
    }

    @Override
    public Answer<Thing> look(Permit permit, SpotifyUri uri) {
        return memory.recall(permit.user(), uri, () -> catalogue.look(permit, uri));
    }

    @Override
    public Answer<Page<Thing>> contents(Permit permit, Contents contents) {
        return memory.recall(permit.user(), contents, () -> catalogue.contents(permit, contents));
    }
}
