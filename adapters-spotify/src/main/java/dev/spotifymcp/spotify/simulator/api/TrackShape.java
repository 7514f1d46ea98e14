package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Playable.LocalFile;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.simulator.world.Particulars;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A track, with its artists and its album. */
record TrackShape(ApiMode mode) {

    ObjectNode of(Track track) {
        ObjectNode json = Json.named(track.uri(), track.name());
        json.set("album", album(track));
        json.set("artists", artists(track.artists()));
        json.put("disc_number", 1)
                .put("duration_ms", track.length().toMillis())
                .put("explicit", track.explicit())
                .put("is_local", false)
                .put("is_playable", true)
                .putNull("preview_url")
                .put("track_number", Particulars.trackNumber(track.uri()))
                .putObject("external_ids")
                .put("isrc", Particulars.isrc(track.uri()));
        if (mode == ApiMode.EXTENDED) {
            json.put("popularity", Particulars.popularity(track.uri()));
            markets(json);
        }
        return json;
    }

    /** Spotify knows a listener's own file by its tags alone. */
    ObjectNode of(LocalFile file) {
        ObjectNode json = Json.object();
        ObjectNode album = json.putObject("album");
        for (String nothing : List.of("album_type", "href", "id", "release_date", "release_date_precision", "uri")) {
            album.putNull(nothing);
        }
        album.put("name", "").put("type", "album").putObject("external_urls");
        album.putArray("artists");
        album.putArray("images");
        json.putArray("artists")
                .addObject()
                .put("name", "")
                .put("type", "artist")
                .putNull("id")
                .putNull("uri");
        json.putObject("external_ids");
        json.putObject("external_urls");
        json.put("disc_number", 0)
                .put("duration_ms", 0)
                .put("explicit", false)
                .putNull("href")
                .putNull("id");
        return json.put("is_local", true)
                .put("name", file.name())
                .putNull("preview_url")
                .put("track_number", 0)
                .put("type", "track")
                .put("uri", file.uri());
    }

    ObjectNode album(Track track) {
        Credit album = track.album();
        ObjectNode json = Json.named(album.uri(), album.name())
                .put("album_type", "album")
                .put("total_tracks", 12)
                .put("release_date", Integer.toString(Particulars.year(album.uri())))
                .put("release_date_precision", "year")
                .put("is_playable", true);
        json.set("images", Json.images(album.uri()));
        json.set("artists", artists(track.artists().stream().limit(1).toList()));
        if (mode == ApiMode.EXTENDED) {
            markets(json);
        }
        return json;
    }

    private static ArrayNode artists(List<Credit> credits) {
        ArrayNode artists = Json.array();
        credits.forEach(credit -> artists.add(Json.named(credit.uri(), credit.name())));
        return artists;
    }

    private static void markets(ObjectNode json) {
        json.putArray("available_markets").add("DE").add("GB").add("US");
    }
}
