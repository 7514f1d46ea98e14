package dev.spotifymcp.mcp.protocol;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers, as bytes (JSON-RPC 2.0, section 5). */
public final class Responses {

    private Responses() {}

    public static byte[] result(RequestId id, ObjectNode result) {
        ObjectNode envelope = envelope(id.json());
        envelope.set("result", result);
        return JsonMapper.shared().writeValueAsBytes(envelope);
    }

    /** Where no id could be read it is null. */
    static byte[] error(Optional<RequestId> id, ObjectNode error) {
        ObjectNode envelope = envelope(id.<JsonNode>map(RequestId::json).orElseGet(JsonNodeFactory.instance::nullNode));
        envelope.set("error", error);
        return JsonMapper.shared().writeValueAsBytes(envelope);
    }

    private static ObjectNode envelope(JsonNode id) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        envelope.set("id", id);
        return envelope;
    }
}
