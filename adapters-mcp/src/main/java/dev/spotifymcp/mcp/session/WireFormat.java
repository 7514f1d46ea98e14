package dev.spotifymcp.mcp.session;

import dev.spotifymcp.mcp.protocol.RequestId;
import dev.spotifymcp.mcp.registry.Registry;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The SDK's messages as JSON, and back. */
final class WireFormat {

    private final JsonMapper json;

    WireFormat(Registry registry) {
        this.json = JsonMapper.builder()
                .addModule(new SimpleModule().addSerializer(McpSchema.Tool.class, new AsPublished(registry)))
                .build();
    }

    /** The SDK knows ids as texts and integers. */
    static Object sdkId(RequestId id) {
        return switch (id) {
            case RequestId.Numeral(long value) -> value;
            case RequestId.Text(String value) -> value;
        };
    }

    McpJsonMapper forSdk() {
        return new JacksonMcpJsonMapper(json);
    }

    byte[] bytes(McpSchema.JSONRPCMessage message) {
        return json.writeValueAsBytes(message);
    }

    /** @throws IllegalArgumentException if the JSON is no such thing */
    <T> T read(JsonNode from, Class<T> type) {
        return forSdk().convertValue(from, type);
    }

    <T> T read(String from, Class<T> type) {
        return json.readValue(from, type);
    }

    /** Writes a tool as the registry publishes it: the same bytes in every generation, and written only once. */
    private static final class AsPublished extends ValueSerializer<McpSchema.Tool> {

        private final Registry registry;

        AsPublished(Registry registry) {
            this.registry = registry;
        }

        @Override
        public void serialize(McpSchema.Tool tool, JsonGenerator out, SerializationContext context) {
            out.writeRawValue(registry.published(tool.name()));
        }
    }
}
