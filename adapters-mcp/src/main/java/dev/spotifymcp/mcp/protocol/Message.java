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
        return switch (this) {
            case Request(var id, var method, var params) -> claim(params);
            case Notification(var method, var params) -> claim(params);
            case Response response -> Optional.empty();
        };
    }

    private static Optional<String> claim(ObjectNode params) {
        return params.path("_meta")
                .optional("io.modelcontextprotocol/protocolVersion")
                .map(claim -> claim.stringValue(""));
    }
}
