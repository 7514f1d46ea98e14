package dev.spotifymcp.mcp.resources;

import dev.spotifymcp.mcp.completions.MyPlaylists;
import dev.spotifymcp.mcp.registry.Resource;
import dev.spotifymcp.mcp.registry.ResourceTemplate;
import dev.spotifymcp.mcp.registry.Suggestions;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.UriTemplate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The person's playlists, and what is in any of them.
 *
 * @param list {@code get_user_playlists}
 * @param playlist {@code get_playlist}
 * @param items {@code get_playlist_tracks}
 */
public record PlaylistResources(Tool list, Tool playlist, Tool items, MyPlaylists mine) {

    private static final int MOST_LISTED = 50;

    public Resource resource() {
        return ToolResource.of(
                "spotify://me/playlists",
                "me/playlists",
                "Playlists",
                "The first 50 playlists of the library, owned or followed.",
                list,
                nothing().put("limit", MOST_LISTED));
    }

    public List<ResourceTemplate> templates() {
        return List.of(
                template(
                        "spotify://playlist/{id}",
                        "playlist",
                        "Playlist",
                        "Name, owner, length and state.",
                        playlist,
                        "playlist"),
                template(
                        "spotify://playlist/{id}/items{?offset,limit}",
                        "playlist/items",
                        "Playlist items",
                        "What is in a playlist; 20 items from the first on, where nothing else is said.",
                        items,
                        "playlist_id"));
    }

    private ResourceTemplate template(
            String uri, String name, String title, String description, Tool tool, String argument) {
        var definition = new ResourceTemplate.Definition(
                UriTemplate.of(uri),
                name,
                title,
                description,
                "application/json",
                tool.definition().scope());
        return new ToolTemplate(
                definition,
                tool,
                variables -> arguments(argument, variables),
                Map.<String, Suggestions>of("id", mine::ids));
    }

    private static ObjectNode arguments(String playlist, Map<String, String> variables) {
        ObjectNode arguments = nothing();
        variables.forEach((name, value) -> {
            switch (name) {
                case "id" -> arguments.put(playlist, "spotify:playlist:" + value);
                default -> number(arguments, name, value);
            }
        });
        return arguments;
    }

    /** What is no number goes to the tool as it is, which says so. */
    private static void number(ObjectNode arguments, String name, String value) {
        if (value.matches("\\d{1,9}")) {
            arguments.put(name, Integer.parseInt(value));
        } else {
            arguments.put(name, value);
        }
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
