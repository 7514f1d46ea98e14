package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.Encoding;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import dev.spotifymcp.spotify.simulator.world.Recordings;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Searches. Playlists and audiobooks are not found: there are none, or none that are anybody else's business. */
final class SearchEndpoint {

    private static final Set<String> TYPES =
            Set.of("album", "artist", "playlist", "track", "show", "episode", "audiobook");

    private final Recordings recordings;
    private final PlayableShape playables;
    private final ThingShape things;
    private final Quirks quirks;
    private final PageLimits limits;

    SearchEndpoint(ApiMode mode, Recordings recordings, PlayableShape playables, Quirks quirks) {
        this.recordings = recordings;
        this.playables = playables;
        this.things = new ThingShape(mode, recordings);
        this.quirks = quirks;
        this.limits = new PageLimits(mode == ApiMode.DEVELOPMENT ? 5 : 20, mode.searchPage(), TrackQuery.LAST_RESULT);
    }

    List<Route> routes() {
        return List.of(Route.of("GET", "search", this::search));
    }

    private SimulatedReply search(ApiCall call) {
        String query = call.query().get("q");
        List<String> types = List.of(call.query().get("type").split(",", -1));
        if (query.isBlank()) {
            return SimulatedReply.error(400, "No search query");
        }
        return TYPES.containsAll(types)
                ? limits.answer(call, window -> results(query, types, window))
                : SimulatedReply.error(400, "Bad search type field");
    }

    private JsonNode results(String query, List<String> types, Window window) {
        ObjectNode json = Json.object();
        for (String type : types) {
            String link = Json.API + "/search?query=" + Encoding.encode(query) + "&type=" + type + "&";
            json.set(type + "s", page(type, query, link, window));
        }
        return json;
    }

    private JsonNode page(String type, String query, String link, Window window) {
        return switch (type) {
            case "track" -> PagingShape.of(link, window, tracks(query), playables::of);
            case "episode" -> PagingShape.of(link, window, recordings.episodes(query), playables::of);
            case "album" -> named(Kind.ALBUM, query, link, window);
            case "artist" -> named(Kind.ARTIST, query, link, window);
            case "show" -> named(Kind.SHOW, query, link, window);
            default -> PagingShape.of(link, window, List.<Playable>of(), playables::of);
        };
    }

    private JsonNode named(Kind kind, String query, String link, Window window) {
        return PagingShape.of(link, window, recordings.named(kind, query), things::listed);
    }

    private List<Playable> tracks(String query) {
        List<Track> found = recordings.search(query);
        if (!quirks.isShown(Quirk.HOLES_IN_SEARCHES)) {
            return List.copyOf(found);
        }
        return IntStream.range(0, found.size())
                .<Playable>mapToObj(place -> place % 3 == 2 ? new Playable.Unavailable() : found.get(place))
                .toList();
    }
}
