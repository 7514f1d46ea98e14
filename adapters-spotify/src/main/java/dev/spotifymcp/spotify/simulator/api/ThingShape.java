package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.simulator.world.Particulars;
import dev.spotifymcp.spotify.simulator.world.Recordings;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Albums, artists and shows, put together from the tracks and episodes that name them. */
record ThingShape(ApiMode mode, Recordings recordings) {

    /** As they stand in lists. */
    ObjectNode listed(Credit thing) {
        return switch (thing.uri().kind()) {
            case ALBUM -> album(thing);
            case ARTIST -> artist(thing);
            case SHOW -> new EpisodeShape(mode).show(thing);
            case TRACK, PLAYLIST, EPISODE, AUDIOBOOK, CHAPTER ->
                throw new IllegalArgumentException(thing + " has a shape of its own");
        };
    }

    /** As they are told one by one. */
    ObjectNode whole(Credit thing) {
        ObjectNode json = listed(thing);
        if (thing.uri().kind() == Kind.ALBUM) {
            json.putArray("copyrights");
            json.putArray("genres");
            json.putObject("external_ids")
                    .put("upc", "0" + Math.floorMod(thing.uri().hashCode(), 1_000_000_000));
        }
        return json;
    }

    /** A track on its album, which therefore need not be named again. */
    JsonNode onAlbum(Track track) {
        ObjectNode json = new TrackShape(mode).of(track);
        json.remove(List.of("album", "external_ids"));
        return json;
    }

    private ObjectNode album(Credit album) {
        Track first = recordings.tracksOf(album.uri()).getFirst();
        return new TrackShape(mode)
                .album(first)
                .put("total_tracks", recordings.tracksOf(album.uri()).size());
    }

    private static ObjectNode artist(Credit artist) {
        ObjectNode json = Json.named(artist.uri(), artist.name());
        json.putArray("genres").add(Particulars.genre(artist.uri()));
        json.set("images", Json.images(artist.uri()));
        return json;
    }
}
