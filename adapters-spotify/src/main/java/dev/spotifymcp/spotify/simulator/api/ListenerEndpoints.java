package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.api.PlaybackShape.Audience;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a listener is, likes and hears. */
final class ListenerEndpoints {

    private static final PageLimits LIKED = new PageLimits(20, 50, 100_000);

    private final ProfileShape profiles;
    private final PlaybackShape playbacks;
    private final PlayableShape playables;

    ListenerEndpoints(ApiMode mode, PlayableShape playables) {
        this.profiles = new ProfileShape(mode);
        this.playbacks = new PlaybackShape(playables);
        this.playables = playables;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "me", this::me),
                Route.of("GET", "me/tracks", this::liked, SpotifyScope.READ_LIBRARY),
                Route.of("GET", "me/player", this::player, SpotifyScope.READ_PLAYBACK_STATE),
                Route.of(
                        "GET",
                        "me/player/currently-playing",
                        this::currentlyPlaying,
                        SpotifyScope.READ_CURRENTLY_PLAYING));
    }

    private SimulatedReply me(ApiCall call) {
        return SimulatedReply.json(200, profiles.own(call.listener().profile()));
    }

    private SimulatedReply liked(ApiCall call) {
        return LIKED.answer(
                call,
                window -> PagingShape.of(
                        Json.API + "/me/tracks?", window, call.listener().liked(), this::saved));
    }

    private SimulatedReply player(ApiCall call) {
        return whatIsOn(call, playbacks::playerState);
    }

    private SimulatedReply currentlyPlaying(ApiCall call) {
        return whatIsOn(call, playbacks::currentlyPlaying);
    }

    private static SimulatedReply whatIsOn(ApiCall call, BiFunction<Playback, Audience, ObjectNode> shape) {
        boolean knows =
                List.of(call.query().get("additional_types").split(",", -1)).contains("episode");
        return call.listener()
                .playback()
                .map(playback -> SimulatedReply.json(
                        200, shape.apply(playback, knows ? Audience.KNOWS_EPISODES : Audience.KNOWS_TRACKS)))
                .orElseGet(() -> SimulatedReply.empty(204));
    }

    private JsonNode saved(SavedTrack saved) {
        ObjectNode json = Json.object().put("added_at", saved.addedAt());
        json.set("track", playables.of(saved.track()));
        return json;
    }
}
