package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.spotify.http.ApiMode;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** An episode, with its show. */
record EpisodeShape(ApiMode mode) {

    ObjectNode of(Episode episode) {
        ObjectNode json = Json.named(episode.uri(), episode.name())
                .putNull("audio_preview_url")
                .put("description", "About " + episode.name())
                .put("html_description", "<p>About it</p>")
                .put("duration_ms", episode.length().toMillis())
                .put("explicit", episode.explicit())
                .put("is_externally_hosted", false)
                .put("is_playable", true)
                .put("release_date", "2026-05-04")
                .put("release_date_precision", "day");
        json.putArray("languages").add("en");
        json.set("images", Json.images(episode.uri()));
        json.set("show", show(episode.show()));
        return json;
    }

    ObjectNode heard(Episode episode, Duration soFar) {
        ObjectNode json = of(episode);
        json.putObject("resume_point")
                .put("fully_played", soFar.compareTo(episode.length()) >= 0)
                .put("resume_position_ms", soFar.toMillis());
        return json;
    }

    ObjectNode show(Credit credit) {
        ObjectNode json = Json.named(credit.uri(), credit.name())
                .put("description", credit.name())
                .put("html_description", "<p>A show</p>")
                .put("explicit", false)
                .put("is_externally_hosted", false)
                .put("media_type", "audio")
                .put("total_episodes", 100);
        json.putArray("copyrights");
        json.putArray("languages").add("en");
        json.set("images", Json.images(credit.uri()));
        if (mode == ApiMode.EXTENDED) {
            json.put("publisher", credit.name())
                    .putArray("available_markets")
                    .add("DE")
                    .add("GB")
                    .add("US");
        }
        return json;
    }
}
