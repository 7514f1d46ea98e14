package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.accounts.Fields;
import dev.spotifymcp.spotify.simulator.api.PlaybackShape.Audience;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/** What a listener's player says of itself. */
final class PlayerEndpoints {

    private final PlaybackShape playbacks;

    PlayerEndpoints(PlayableShape playables) {
        this.playbacks = new PlaybackShape(playables);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "me/player", this::player, SpotifyScope.READ_PLAYBACK_STATE),
                Route.of(
                        "GET",
                        "me/player/currently-playing",
                        this::currentlyPlaying,
                        SpotifyScope.READ_CURRENTLY_PLAYING),
                Route.of("GET", "me/player/devices", this::devices, SpotifyScope.READ_PLAYBACK_STATE),
                Route.of("GET", "me/player/queue", this::queue, SpotifyScope.READ_PLAYBACK_STATE));
    }

    private SimulatedReply player(ApiCall call) {
        return whatIsOn(call, playbacks::playerState);
    }

    private SimulatedReply currentlyPlaying(ApiCall call) {
        return whatIsOn(call, playbacks::currentlyPlaying);
    }

    private SimulatedReply devices(ApiCall call) {
        return SimulatedReply.json(
                200, playbacks.devices(call.listener().player().devices()));
    }

    private SimulatedReply queue(ApiCall call) {
        var player = call.listener().player();
        return SimulatedReply.json(200, playbacks.queue(player.playback(), player.queue()));
    }

    private static SimulatedReply whatIsOn(ApiCall call, BiFunction<Playback, Audience, ObjectNode> shape) {
        return call.listener()
                .player()
                .playback()
                .map(playback -> SimulatedReply.json(200, shape.apply(playback, audience(call.query()))))
                .orElseGet(() -> SimulatedReply.empty(204));
    }

    private static Audience audience(Fields query) {
        boolean knows = List.of(query.get("additional_types").split(",", -1)).contains("episode");
        return knows ? Audience.KNOWS_EPISODES : Audience.KNOWS_TRACKS;
    }
}
