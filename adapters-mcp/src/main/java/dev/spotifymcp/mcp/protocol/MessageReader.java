package dev.spotifymcp.mcp.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a client has posted: strictly, since what two readers understand differently is how one is deceived. */
public final class MessageReader {

    /** No message of ours is nested deeper than six. */
    private static final int DEEPEST = 64;

    private static final int MOST_TOKENS = 100_000;
    private static final int LONGEST_PROPERTY_NAME = 1_000;
    private static final int LONGEST_METHOD = 128;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .maxNameLength(LONGEST_PROPERTY_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What a body turned out to be. */
    public sealed interface Reading {

        record Understood(Message message) implements Reading {}

        /** Whoever sent it gets this error, under the id of the request if there was one. */
        record Malformed(ProtocolError error, Optional<RequestId> id) implements Reading {}
    }

    private MessageReader() {}

    public static Reading read(byte[] body) {
        try {
            // Decoded here, not by the parser: it would guess UTF-16 and mend broken UTF-8 (RFC 8259, section 8.1).
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return shaped(JSON.readTree(text), text);
        } catch (CharacterCodingException broken) {
            return malformed(ProtocolError.notJson("The body is not UTF-8"));
        } catch (StreamConstraintsException excessive) {
            return malformed(ProtocolError.invalidRequest("The message is nested too deeply or has too many parts"));
        } catch (JacksonException broken) {
            return malformed(ProtocolError.notJson("The body is not one JSON value with unique property names"));
        }
    }

    private static Reading shaped(JsonNode json, String text) {
        if (json.isMissingNode()) {
            return malformed(ProtocolError.notJson("The body is empty"));
        }
        // Batches came with 2025-03-26 and went with 2025-06-18; no client sends them, and one request would cost us
        // as much as thousands.
        if (!(json instanceof ObjectNode envelope)) {
            return malformed(ProtocolError.invalidRequest("The body has to be a single JSON-RPC message"));
        }
        Optional<RequestId> id = envelope.optional("id").flatMap(RequestId::read);
        if (!envelope.path("jsonrpc").stringValue("").equals("2.0")) {
            return malformed(ProtocolError.invalidRequest("jsonrpc has to be \"2.0\""), id);
        }
        if (envelope.has("id") && id.isEmpty()) {
            return malformed(ProtocolError.invalidRequest("id has to be an integer or a short text"));
        }
        if (Surrogates.areSplit(envelope, text)) {
            return malformed(ProtocolError.notJson("Text has to be valid Unicode"));
        }
        return envelope.has("method") ? called(envelope, id) : answered(envelope, id);
    }

    private static Reading called(ObjectNode envelope, Optional<RequestId> id) {
        String method = envelope.path("method").stringValue("");
        JsonNode params = envelope.path("params");
        if (!isName(method)) {
            return malformed(ProtocolError.invalidRequest("method has to be a method's name"), id);
        }
        if (!params.isObject() && !params.isMissingNode()) {
            return malformed(ProtocolError.invalidRequest("params has to be an object"), id);
        }
        ObjectNode named = params instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        return new Reading.Understood(id.<Message>map(known -> new Message.Request(known, method, named))
                .orElseGet(() -> new Message.Notification(method, named)));
    }

    private static boolean isName(String method) {
        for (int at = 0; at < method.length(); at++) {
            if (method.charAt(at) <= ' ' || method.charAt(at) > '~') {
                return false;
            }
        }
        return !method.isEmpty() && method.length() <= LONGEST_METHOD;
    }

    private static Reading answered(ObjectNode envelope, Optional<RequestId> id) {
        return id.isPresent() && envelope.has("result") != envelope.has("error")
                ? new Reading.Understood(new Message.Response(envelope))
                : malformed(ProtocolError.invalidRequest("The message is neither a call nor an answer"), id);
    }

    private static Reading malformed(ProtocolError error) {
        return malformed(error, Optional.empty());
    }

    private static Reading malformed(ProtocolError error, Optional<RequestId> id) {
        return new Reading.Malformed(error, id);
    }
}
