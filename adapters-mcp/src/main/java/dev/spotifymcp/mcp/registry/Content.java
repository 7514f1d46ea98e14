package dev.spotifymcp.mcp.registry;

import java.util.Base64;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Something a model is shown. */
public sealed interface Content {

    record Text(String text) implements Content {}

    /**
     * A picture.
     *
     * @param base64 its bytes (RFC 4648, section 4)
     */
    record Image(String base64, String mediaType) implements Content {}

    /**
     * A sound.
     *
     * @param base64 its bytes (RFC 4648, section 4)
     */
    record Audio(String base64, String mediaType) implements Content {}

    /** A resource, along with what it holds. */
    record Embedded(ResourceContent resource) implements Content {}

    /** A resource that can be read, and that nobody has read for it yet. */
    record Link(String uri, String name, String description, String mediaType) implements Content {}

    static Content image(byte[] bytes, String mediaType) {
        return new Image(Base64.getEncoder().encodeToString(bytes), mediaType);
    }

    static Content audio(byte[] bytes, String mediaType) {
        return new Audio(Base64.getEncoder().encodeToString(bytes), mediaType);
    }

    /** As the protocol has it ({@code ContentBlock}). */
    default ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return switch (this) {
            case Text(String text) -> json.put("type", "text").put("text", text);
            case Image(String base64, String mediaType) ->
                json.put("type", "image").put("data", base64).put("mimeType", mediaType);
            case Audio(String base64, String mediaType) ->
                json.put("type", "audio").put("data", base64).put("mimeType", mediaType);
            case Embedded(ResourceContent resource) -> {
                json.put("type", "resource").set("resource", resource.json());
                yield json;
            }
            case Link(String uri, String name, String description, String mediaType) ->
                json.put("type", "resource_link")
                        .put("uri", uri)
                        .put("name", name)
                        .put("description", description)
                        .put("mimeType", mediaType);
        };
    }
}
