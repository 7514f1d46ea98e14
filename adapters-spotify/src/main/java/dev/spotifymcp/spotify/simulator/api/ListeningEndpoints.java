package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.listening.Heard;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import dev.spotifymcp.spotify.simulator.world.Recordings;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What a listener has heard. The three ranges of time are one here. */
final class ListeningEndpoints {

    private static final PageLimits LIMITS = new PageLimits(20, 50, 100_000);

    private final PlayableShape playables;
    private final ThingShape things;

    ListeningEndpoints(ApiMode mode, Recordings recordings, PlayableShape playables) {
        this.playables = playables;
        this.things = new ThingShape(mode, recordings);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "me/top/tracks", this::tracks, SpotifyScope.READ_TOP_ITEMS),
                Route.of("GET", "me/top/artists", this::artists, SpotifyScope.READ_TOP_ITEMS),
                Route.of("GET", "me/player/recently-played", this::recently, SpotifyScope.READ_RECENTLY_PLAYED));
    }

    private SimulatedReply tracks(ApiCall call) {
        List<Track> tracks = call.listener().favourites();
        return LIMITS.answer(
                call, window -> PagingShape.of(Json.API + "/me/top/tracks?", window, tracks, playables::of));
    }

    private SimulatedReply artists(ApiCall call) {
        List<Credit> artists = call.listener().favourites().stream()
                .flatMap(track -> track.artists().stream())
                .distinct()
                .toList();
        return LIMITS.answer(
                call, window -> PagingShape.of(Json.API + "/me/top/artists?", window, artists, things::listed));
    }

    private SimulatedReply recently(ApiCall call) {
        if (call.query().has("before") && call.query().has("after")) {
            return SimulatedReply.error(400, "Only one of before and after");
        }
        return LIMITS.answer(call, window -> {
            ObjectNode json = Json.object()
                    .put("href", Json.API + "/me/player/recently-played")
                    .put("limit", window.limit());
            var items = json.putNull("next").putArray("items");
            wanted(call).limit(window.limit()).forEach(heard -> items.add(entry(heard)));
            return json;
        });
    }

    private static Stream<Heard> wanted(ApiCall call) {
        return call.listener().heard().stream()
                .filter(heard -> !call.query().has("before") || heard.at().isBefore(moment(call, "before")))
                .filter(heard -> !call.query().has("after") || heard.at().isAfter(moment(call, "after")));
    }

    private static Instant moment(ApiCall call, String name) {
        return Instant.ofEpochMilli(Long.parseLong(call.query().get(name)));
    }

    private ObjectNode entry(Heard heard) {
        ObjectNode entry = Json.object().put("played_at", heard.at().toString()).putNull("context");
        entry.set("track", playables.of(heard.track()));
        return entry;
    }
}
