package dev.spotifymcp.mcp.registry;

import java.util.Base64;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a resource holds. */
public sealed interface ResourceContent {

    record Text(String uri, String mediaType, String text) implements ResourceContent {}

    /**
     * Bytes.
     *
     * @param base64 RFC 4648, section 4
     */
    record Binary(String uri, String mediaType, String base64) implements ResourceContent {}

    static ResourceContent json(String uri, ObjectNode content) {
        return new Text(uri, "application/json", content.toString());
    }

    static ResourceContent binary(String uri, String mediaType, byte[] bytes) {
        return new Binary(uri, mediaType, Base64.getEncoder().encodeToString(bytes));
    }

    /** As the protocol has it ({@code TextResourceContents}, {@code BlobResourceContents}). */
    default ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return switch (this) {
            case Text(String uri, String mediaType, String text) ->
                json.put("uri", uri).put("mimeType", mediaType).put("text", text);
            case Binary(String uri, String mediaType, String base64) ->
                json.put("uri", uri).put("mimeType", mediaType).put("blob", base64);
        };
    }
}
