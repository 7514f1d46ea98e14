package dev.spotifymcp.mcp;

import dev.spotifymcp.mcp.completions.MyPlaylists;
import dev.spotifymcp.mcp.registry.Resource;
import dev.spotifymcp.mcp.registry.ResourceTemplate;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.resources.CapabilitiesResource;
import dev.spotifymcp.mcp.resources.ListeningResources;
import dev.spotifymcp.mcp.resources.PlaylistResources;
import dev.spotifymcp.mcp.resources.StatusResource;
import dev.spotifymcp.mcp.tools.export.Exports;
import java.util.List;
import java.util.stream.Stream;

/**
 * What clients can show without a model asking: mostly, what tools read.
 *
 * @param tools all there are, whether they are offered or not
 */
record Shown(List<Tool> tools, MyPlaylists mine, Exports exports) {

    List<Resource> resources(StatusResource status) {
        return Stream.of(
                        List.of(status),
                        listening().resources(),
                        List.of(playlists().resource(), new CapabilitiesResource(tools)))
                .<Resource>flatMap(List::stream)
                .toList();
    }

    List<ResourceTemplate> templates() {
        return Stream.of(listening().templates(), playlists().templates(), exports.templates())
                .flatMap(List::stream)
                .toList();
    }

    private ListeningResources listening() {
        return new ListeningResources(
                tool("get_connection_status"),
                tool("get_playback_state"),
                tool("get_recently_played"),
                tool("get_top_items"),
                tool("get_details"));
    }

    private PlaylistResources playlists() {
        return new PlaylistResources(
                tool("get_user_playlists"), tool("get_playlist"), tool("get_playlist_tracks"), mine);
    }

    private Tool tool(String name) {
        return tools.stream()
                .filter(tool -> tool.definition().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
