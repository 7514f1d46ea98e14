package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a listener is, and likes. */
final class ListenerEndpoints {

    private static final PageLimits LIKED = new PageLimits(20, 50, 100_000);

    private final ProfileShape profiles;
    private final PlayableShape playables;

    ListenerEndpoints(ApiMode mode, PlayableShape playables) {
        this.profiles = new ProfileShape(mode);
        this.playables = playables;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "me", this::me), Route.of("GET", "me/tracks", this::liked, SpotifyScope.READ_LIBRARY));
    }

    private SimulatedReply me(ApiCall call) {
        return SimulatedReply.json(200, profiles.own(call.listener()));
    }

    private SimulatedReply liked(ApiCall call) {
        return LIKED.answer(
                call,
                window -> PagingShape.of(
                        Json.API + "/me/tracks?", window, call.listener().liked(), this::saved));
    }

    private JsonNode saved(SavedTrack saved) {
        ObjectNode json = Json.object().put("added_at", saved.addedAt());
        json.set("track", playables.of(saved.track()));
        return json;
    }
}
