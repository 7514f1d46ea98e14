package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Status;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is on. */
record PlaybackShape(PlayableShape playables) {

    /** Whether the client says that it knows episodes. Those who do not are shown nothing in their place. */
    enum Audience {
        KNOWS_EPISODES,
        KNOWS_TRACKS
    }

    ObjectNode playerState(Playback playback, Audience audience) {
        ObjectNode json = currentlyPlaying(playback, audience);
        json.putObject("device")
                .put("id", "74ASZWbe4lXaubB36ztrGXy0Qbrw1gSLW3")
                .put("is_active", true)
                .put("is_private_session", false)
                .put("is_restricted", false)
                .put("name", playback.device().name())
                .put("supports_volume", true)
                .put("type", playback.device().type())
                .put("volume_percent", 59);
        return json.put("repeat_state", "off").put("shuffle_state", false).put("smart_shuffle", false);
    }

    ObjectNode currentlyPlaying(Playback playback, Audience audience) {
        Playable item = playback.item();
        ObjectNode json = Json.object()
                .put("currently_playing_type", type(item))
                .putNull("context")
                .put("is_playing", playback.status() == Status.PLAYING)
                .put("progress_ms", playback.progress().toMillis())
                .put("timestamp", 1_795_348_800_000L);
        boolean hidden = item instanceof Episode && audience == Audience.KNOWS_TRACKS;
        json.set("item", hidden ? JsonNodeFactory.instance.nullNode() : playables.of(item));
        String impossible = playback.status() == Status.PLAYING ? "resuming" : "pausing";
        json.putObject("actions").putObject("disallows").put(impossible, true);
        return json;
    }

    private static String type(Playable item) {
        return switch (item) {
            case Episode episode -> "episode";
            case Playable.Unavailable advert -> "ad";
            case Track track -> "track";
            case Playable.LocalFile file -> "track";
        };
    }
}
