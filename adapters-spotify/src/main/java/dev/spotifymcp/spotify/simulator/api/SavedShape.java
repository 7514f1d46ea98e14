package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.library.SavedThing;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A saved thing or a followed artist: its name, whose it is, and its pictures. */
final class SavedShape {

    private SavedShape() {}

    static ObjectNode of(SavedThing thing) {
        ObjectNode json = Json.named(thing.uri(), thing.name());
        json.set("images", Json.images(thing.uri()));
        switch (thing.uri().kind()) {
            case ALBUM -> names(json.putArray("artists"), thing);
            case AUDIOBOOK -> names(json.putArray("authors"), thing);
            case EPISODE -> thing.by().forEach(show -> json.putObject("show").put("name", show));
            case SHOW -> thing.by().forEach(publisher -> json.put("publisher", publisher));
            case ARTIST, TRACK, PLAYLIST, CHAPTER -> json.putArray("genres");
        }
        return json;
    }

    private static void names(ArrayNode list, SavedThing thing) {
        thing.by().forEach(name -> list.addObject().put("name", name));
    }
}
