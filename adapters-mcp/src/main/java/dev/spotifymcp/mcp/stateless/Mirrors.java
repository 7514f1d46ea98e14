package dev.spotifymcp.mcp.stateless;

import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Tool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which arguments of which tools clients repeat in headers: those whose schema says {@code x-mcp-header} (revision
 * 2026-07-28, "Custom headers").
 */
final class Mirrors {

    private static final String PREFIX = "Mcp-Param-";

    private final Map<String, List<Mirror>> byTool = new HashMap<>();

    /**
     * One argument.
     *
     * @param path JSON Pointer to it in the arguments
     */
    record Mirror(String path, String header) {

        /** What the header has to say; empty when there is nothing to repeat. */
        Optional<String> expected(JsonNode arguments) {
            JsonNode value = arguments.at(path);
            return value.isValueNode() && !value.isNull() ? Optional.of(value.asString()) : Optional.empty();
        }
    }

    Mirrors(Registry registry) {
        for (Tool tool : registry.tools().all()) {
            List<Mirror> mirrors = new ArrayList<>();
            collect(tool.published().path("inputSchema"), "", mirrors);
            if (!mirrors.isEmpty()) {
                byTool.put(tool.definition().name(), List.copyOf(mirrors));
            }
        }
    }

    List<Mirror> of(ObjectNode params) {
        return byTool.getOrDefault(params.path("name").stringValue(""), List.of());
    }

    private static void collect(JsonNode schema, String path, List<Mirror> mirrors) {
        schema.path("properties").properties().forEach(property -> {
            String at = path + "/" + property.getKey().replace("~", "~0").replace("/", "~1");
            JsonNode header = property.getValue().path("x-mcp-header");
            if (header.isString()) {
                mirrors.add(new Mirror(at, PREFIX + header.stringValue()));
            }
            collect(property.getValue(), at, mirrors);
        });
    }
}
