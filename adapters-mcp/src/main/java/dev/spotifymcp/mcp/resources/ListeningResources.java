package dev.spotifymcp.mcp.resources;

import dev.spotifymcp.mcp.registry.Resource;
import dev.spotifymcp.mcp.registry.ResourceTemplate;
import dev.spotifymcp.mcp.registry.Suggestions;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.UriTemplate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What plays, what has played, and what there is to know about single things.
 *
 * @param status {@code get_connection_status}
 * @param playback {@code get_playback_state}
 * @param recently {@code get_recently_played}
 * @param top {@code get_top_items}
 * @param details {@code get_details}
 */
public record ListeningResources(Tool status, Tool playback, Tool recently, Tool top, Tool details) {

    public List<Resource> resources() {
        return List.of(
                ToolResource.of(
                        "spotify://me",
                        "me",
                        "Spotify account",
                        "Whose account is connected, what is allowed, and until when.",
                        status,
                        nothing()),
                side("player", "Player", "What is on, from where, and how it goes on."),
                side("queue", "Queue", "What plays next."),
                side("devices", "Devices", "Where it could play."),
                ToolResource.of(
                        "spotify://me/recently-played",
                        "me/recently-played",
                        "Recently played",
                        "The latest tracks heard, with the time of each.",
                        recently,
                        nothing()));
    }

    public List<ResourceTemplate> templates() {
        return Stream.concat(
                        Stream.of(mostHeard()),
                        Stream.of("track", "album", "artist", "show", "episode").map(this::single))
                .toList();
    }

    private Resource side(String side, String title, String description) {
        ObjectNode arguments = nothing();
        arguments.putArray("include").add(side);
        return ToolResource.of("spotify://me/" + side, "me/" + side, title, description, playback, arguments);
    }

    private ResourceTemplate mostHeard() {
        return new ToolTemplate(
                definition("spotify://me/top/{type}/{range}", "me/top", "Top items", "What is heard most.", top),
                top,
                variables -> nothing()
                        .put("type", variables.getOrDefault("type", ""))
                        .put("time_range", variables.getOrDefault("range", "")),
                Map.of(
                        "type", Suggestions.of(List.of("tracks", "artists")),
                        "range", Suggestions.of(List.of("short_term", "medium_term", "long_term"))));
    }

    private ResourceTemplate single(String kind) {
        String title = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
        return new ToolTemplate(
                definition("spotify://" + kind + "/{id}", kind, title, "What Spotify tells about it.", details),
                details,
                variables -> {
                    ObjectNode arguments = nothing();
                    arguments.putArray("uris").add("spotify:" + kind + ":" + variables.getOrDefault("id", ""));
                    return arguments;
                },
                Map.of());
    }

    private static ResourceTemplate.Definition definition(
            String template, String name, String title, String description, Tool tool) {
        return new ResourceTemplate.Definition(
                UriTemplate.of(template),
                name,
                title,
                description,
                "application/json",
                tool.definition().scope());
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
