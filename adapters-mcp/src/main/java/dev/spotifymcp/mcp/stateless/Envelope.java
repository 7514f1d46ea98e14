package dev.spotifymcp.mcp.stateless;

import dev.spotifymcp.mcp.protocol.ProtocolError;
import dev.spotifymcp.mcp.registry.LogLevel;
import dev.spotifymcp.mcp.registry.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request says of itself, in its {@code _meta} (revision 2026-07-28, "Per-request metadata"). */
record Envelope(JsonNode meta) {

    private static final String PREFIX = "io.modelcontextprotocol/";
    private static final String VERSION = PREFIX + "protocolVersion";
    private static final String CAPABILITIES = PREFIX + "clientCapabilities";
    private static final String LOG_LEVEL = PREFIX + "logLevel";
    private static final String PROGRESS_TOKEN = "progressToken";

    static Envelope of(ObjectNode params) {
        return new Envelope(params.path("_meta"));
    }

    /** Why this is none. Who the client says it is does not matter, so it need not say it. */
    Optional<ProtocolError> problem() {
        List<String> wrong = new ArrayList<>();
        if (!meta.path(VERSION).isString()) {
            wrong.add(VERSION + " (a text)");
        }
        if (!meta.path(CAPABILITIES).isObject()) {
            wrong.add(CAPABILITIES + " (an object)");
        }
        if (meta.has(LOG_LEVEL) && logLevel().isEmpty()) {
            wrong.add(LOG_LEVEL + " (one of " + LogLevel.NAMES + ")");
        }
        if (meta.has(PROGRESS_TOKEN) && !isToken(progressToken())) {
            wrong.add(PROGRESS_TOKEN + " (a text or an integer)");
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(ProtocolError.invalidParams(
                        400, "params._meta is missing, or is wrong in: " + String.join(", ", wrong)));
    }

    String version() {
        return meta.path(VERSION).stringValue("");
    }

    boolean canAnswer(Question.Kind kind) {
        return kind.isAmong(meta.path(CAPABILITIES));
    }

    /** From which level on the client wants to be told; empty when it does not want to be told at all. */
    Optional<LogLevel> logLevel() {
        return LogLevel.of(meta.path(LOG_LEVEL).stringValue(""));
    }

    /** Missing when the client does not want to be told of progress. */
    JsonNode progressToken() {
        return meta.path(PROGRESS_TOKEN);
    }

    private static boolean isToken(JsonNode token) {
        return token.isString() || token.isIntegralNumber();
    }
}
