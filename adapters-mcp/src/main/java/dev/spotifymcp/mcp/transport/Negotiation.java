package dev.spotifymcp.mcp.transport;

import dev.spotifymcp.mcp.protocol.ProtocolError;
import io.helidon.common.media.type.MediaType;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpMediaType;
import io.helidon.http.ServerRequestHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What client and server have to agree on before a message is read: what is sent, and what may be answered. */
final class Negotiation {

    static final MediaType EVENT_STREAM = MediaTypes.TEXT_EVENT_STREAM;
    static final MediaType JSON = MediaTypes.APPLICATION_JSON;

    private Negotiation() {}

    /** What nearly all clients send; to take it apart, letter by letter, would cost more than the rest of the edge. */
    private static final Set<String> USUAL_ACCEPT = Set.of(
            "application/json, text/event-stream",
            "application/json,text/event-stream",
            "text/event-stream, application/json",
            "*/*");

    private static final String USUAL_TYPE = "application/json";

    private static final List<HeaderName> SINGLE = List.of(
            Exchange.PROTOCOL_VERSION,
            HeaderNames.create("Mcp-Session-Id"),
            HeaderNames.create("Mcp-Method"),
            HeaderNames.create("Mcp-Name"));

    /** Why a posted message is not even looked at; empty when it is. */
    static Optional<ProtocolError> problem(ServerRequestHeaders headers) {
        if (!isJson(headers)) {
            return Optional.of(ProtocolError.invalidRequest(415, "Content-Type has to be application/json"));
        }
        // A kilobyte can unpack into a gigabyte.
        if (headers.contains(HeaderNames.CONTENT_ENCODING)) {
            return Optional.of(ProtocolError.invalidRequest(415, "The body has to be sent as it is, not compressed"));
        }
        return headers.first(HeaderNames.ACCEPT).filter(USUAL_ACCEPT::contains).isPresent()
                ? Optional.empty()
                : notAccepted(headers, JSON, EVENT_STREAM);
    }

    /** Why a client cannot be answered in these media types; empty when it takes them all. */
    static Optional<ProtocolError> notAccepted(ServerRequestHeaders headers, MediaType... types) {
        List<HttpMediaType> accepted;
        try {
            accepted = headers.acceptedTypes();
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(ProtocolError.invalidRequest("Accept cannot be understood"));
        }
        for (MediaType type : types) {
            if (!accepted.isEmpty() && accepted.stream().noneMatch(offer -> offer.test(type))) {
                return Optional.of(ProtocolError.invalidRequest(406, "Accept has to include " + type.text()));
            }
        }
        return Optional.empty();
    }

    /** A header that is there twice is read one way by us and another way by whoever stands before us. */
    static Optional<ProtocolError> ambiguity(ServerRequestHeaders headers) {
        for (HeaderName header : SINGLE) {
            if (headers.all(header, List::of).size() > 1) {
                return Optional.of(ProtocolError.headerMismatch(header.defaultCase()));
            }
        }
        return Optional.empty();
    }

    private static boolean isJson(ServerRequestHeaders headers) {
        if (headers.first(HeaderNames.CONTENT_TYPE).filter(USUAL_TYPE::equals).isPresent()) {
            return true;
        }
        try {
            return headers.contentType().filter(sent -> sent.test(JSON)).isPresent();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
