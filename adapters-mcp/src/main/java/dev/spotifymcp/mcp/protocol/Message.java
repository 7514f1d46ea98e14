package dev.spotifymcp.mcp.protocol;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What a client may post. */
public sealed interface Message {

    /** Wants an answer. Absent parameters are empty ones. */
    record Request(RequestId id, String method, ObjectNode params) implements Message {}

    /** Wants none. */
    record Notification(String method, ObjectNode params) implements Message {}

    /** The answer to a request of ours; as it was sent, with an id and either a result or an error. */
    record Response(ObjectNode envelope) implements Message {}

    /** The id an answer to this message carries. */
    default Optional<RequestId> requestId() {
        return this instanceof Request request ? Optional.of(request.id()) : Optional.empty();
    }

    /**
     * The revision the message itself says it speaks; only those without sessions do, since theirs is all there is
     * to know (revision 2026-07-28, "Per-request metadata").
     */
    default Optional<String> claimedRevision() {
        return meta("io.modelcontextprotocol/protocolVersion");
    }

    /** A text from {@code params._meta}; empty text for what is there but is none. */
    default Optional<String> meta(String name) {
        return switch (this) {
            case Request(var id, var method, var params) -> meta(params, name);
            case Notification(var method, var params) -> meta(params, name);
            case Response response -> Optional.empty();
        };
    }

    private static Optional<String> meta(ObjectNode params, String name) {
        return params.path("_meta").optional(name).map(value -> value.stringValue(""));
    }
}
