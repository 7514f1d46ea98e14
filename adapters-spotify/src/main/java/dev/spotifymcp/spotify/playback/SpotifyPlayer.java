package dev.spotifymcp.spotify.playback;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.playback.Command;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Place;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Player;
import dev.spotifymcp.spotify.catalogue.PlayableReader;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A listener's player, over the Web API. */
public record SpotifyPlayer(SpotifyHttp http) implements Player {

    @Override
    public Answer<Optional<Playback>> current(Permit permit) {
        // Without additional_types, an episode comes as if nothing were on.
        ApiRequest request = reading(ApiRequest.get("me", "player").with("additional_types", "episode"));
        return http.call(permit, request, PlaybackReader::from);
    }

    @Override
    public Answer<List<Device>> devices(Permit permit) {
        return http.call(permit, reading(ApiRequest.get("me", "player", "devices")), DeviceReader::all);
    }

    @Override
    public Answer<List<Playable>> queue(Permit permit) {
        return http.call(permit, reading(ApiRequest.get("me", "player", "queue")), SpotifyPlayer::upcoming);
    }

    @Override
    public Answer<Command> tell(Permit permit, Command command, Place place) {
        ApiRequest request = PlayerCommands.request(command)
                .needing(SpotifyScope.CHANGE_PLAYBACK_STATE)
                .about("track, album, playlist or device");
        return http.call(permit, at(place, request), answer -> Optional.of(command));
    }

    private static ApiRequest reading(ApiRequest request) {
        return request.needing(SpotifyScope.READ_PLAYBACK_STATE).about("player");
    }

    private static ApiRequest at(Place place, ApiRequest request) {
        return switch (place) {
            case Place.Active active -> request;
            case Place.On(var id, var name) -> request.with("device_id", id.value());
        };
    }

    private static Optional<List<Playable>> upcoming(JsonNode json) {
        JsonNode queue = json.path("queue");
        return queue.isArray()
                ? Optional.of(queue.values().stream().map(PlayableReader::from).toList())
                : Optional.empty();
    }
}
