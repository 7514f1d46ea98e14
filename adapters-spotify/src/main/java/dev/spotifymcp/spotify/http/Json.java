package dev.spotifymcp.spotify.http;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Strict about what JSON is; what a shape may lack is for its reader to say. */
public final class Json {

    // Spotify nests a dozen levels. Much deeper documents are built to exhaust the stack.
    private static final int DEEPEST = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** An empty object, to be filled and sent. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Empty when the bytes are no JSON document. */
    static Optional<JsonNode> parse(byte[] bytes) {
        try {
            return Optional.of(MAPPER.readTree(bytes)).filter(node -> !node.isMissingNode());
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
