package dev.spotifymcp.mcp.session;

import dev.spotifymcp.mcp.protocol.RequestId;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SDK's messages as JSON, and back. */
final class WireFormat {

    private static final JsonMapper JSON = JsonMapper.shared();

    static final McpJsonMapper FOR_SDK = new JacksonMcpJsonMapper(JSON);

    private WireFormat() {}

    /** The SDK knows ids as texts and integers. */
    static Object sdkId(RequestId id) {
        return switch (id) {
            case RequestId.Numeral(long value) -> value;
            case RequestId.Text(String value) -> value;
        };
    }

    static byte[] bytes(McpSchema.JSONRPCMessage message) {
        return JSON.writeValueAsBytes(message);
    }

    /** @throws IllegalArgumentException if the JSON is no such thing */
    static <T> T read(JsonNode from, Class<T> type) {
        return FOR_SDK.convertValue(from, type);
    }
}
