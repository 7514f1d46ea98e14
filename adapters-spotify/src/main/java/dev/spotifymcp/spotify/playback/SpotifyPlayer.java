package dev.spotifymcp.spotify.playback;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Status;
import dev.spotifymcp.domain.playback.Player;
import dev.spotifymcp.spotify.catalogue.PlayableReader;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A listener's player, over the Web API. */
public record SpotifyPlayer(SpotifyHttp http) implements Player {

    @Override
    public Answer<Optional<Playback>> current(Permit permit) {
        // Without additional_types, an episode comes as if nothing were on.
        ApiRequest request = ApiRequest.get("me", "player")
                .with("additional_types", "episode")
                .needing(SpotifyScope.READ_PLAYBACK_STATE)
                .about("player");
        return http.call(permit, request, SpotifyPlayer::from);
    }

    /** Reads {@code GET /me/player}; no body means that no device is active. */
    private static Optional<Optional<Playback>> from(JsonNode json) {
        if (json.isMissingNode()) {
            return Optional.of(Optional.empty());
        }
        return json.isObject() ? Optional.of(Optional.of(playback(json))) : Optional.empty();
    }

    private static Playback playback(JsonNode json) {
        JsonNode device = json.path("device");
        return new Playback(
                PlayableReader.from(json.path("item")),
                Duration.ofMillis(json.path("progress_ms").asLong(0)),
                json.path("is_playing").asBoolean(false) ? Status.PLAYING : Status.PAUSED,
                new Device(
                        device.path("name").stringValue(""), device.path("type").stringValue("")));
    }
}
