package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.SpotifyUri;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What all shapes have in common. */
final class Json {

    /** Links lead to the real Spotify, as they would; a client that followed them would leave the simulation. */
    static final String API = "https://api.spotify.com/v1";

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** A thing with its name and all the ways to it. */
    static ObjectNode named(SpotifyUri uri, String name) {
        ObjectNode thing = object();
        thing.putObject("external_urls")
                .put("spotify", "https://open.spotify.com/" + uri.kind().word() + "/" + uri.id());
        return thing.put("href", API + "/" + uri.kind().word() + "s/" + uri.id())
                .put("id", uri.id())
                .put("name", name)
                .put("type", uri.kind().word())
                .put("uri", uri.toString());
    }

    /** A cover in the three sizes Spotify keeps. */
    static ArrayNode images(SpotifyUri uri) {
        ArrayNode images = array();
        for (int size : new int[] {640, 300, 64}) {
            images.addObject()
                    .put("height", size)
                    .put("url", "https://i.scdn.co/image/" + uri.id() + "-" + size)
                    .put("width", size);
        }
        return images;
    }
}
