package dev.spotifymcp.mcp.stateless;

import dev.spotifymcp.mcp.methods.Method;
import dev.spotifymcp.mcp.protocol.Message;
import dev.spotifymcp.mcp.protocol.ProtocolError;
import dev.spotifymcp.mcp.protocol.Revisions;
import dev.spotifymcp.mcp.transport.Exchange;
import dev.spotifymcp.mcp.words.Clean;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Whether a request is what it says it is. The body decides what is done; the headers are what proxies before us have
 * decided by, so where the two differ somebody has been deceived (revision 2026-07-28, "Standard headers").
 */
record Checks(Mirrors mirrors) {

    static final String DISCOVER = "server/discover";

    private static final HeaderName METHOD = HeaderNames.create("Mcp-Method");
    private static final HeaderName NAME = HeaderNames.create("Mcp-Name");

    /** What is wrong first; empty when the request can be served. */
    Optional<ProtocolError> problem(Exchange exchange, Message.Request request) {
        Envelope envelope = Envelope.of(request.params());
        return envelope.problem()
                .or(() -> differs(exchange, Exchange.PROTOCOL_VERSION, envelope.version()))
                .or(() -> differs(exchange, METHOD, request.method()))
                .or(() -> unserved(envelope.version()))
                .or(() -> otherName(exchange, request))
                .or(() -> unknown(request.method()))
                .or(() -> otherArguments(exchange, request));
    }

    /** Told is what server/discover tells, too; the others are agreed on by initialize. */
    private static Optional<ProtocolError> unserved(String version) {
        return version.equals(Revisions.WITHOUT_SESSIONS)
                ? Optional.empty()
                : Optional.of(new ProtocolError(
                        400,
                        -32022,
                        "Unsupported protocol version",
                        Map.of("supported", List.of(Revisions.WITHOUT_SESSIONS), "requested", Clean.name(version))));
    }

    private static Optional<ProtocolError> otherName(Exchange exchange, Message.Request request) {
        String property = switch (request.method()) {
            case "tools/call", "prompts/get" -> "name";
            case "resources/read" -> "uri";
            default -> "";
        };
        JsonNode name = request.params().path(property);
        return name.isString() ? differs(exchange, NAME, name.stringValue()) : Optional.empty();
    }

    private static Optional<ProtocolError> unknown(String method) {
        return method.equals(DISCOVER) || Method.of(method).isPresent()
                ? Optional.empty()
                : Optional.of(ProtocolError.methodNotFound(404, Clean.name(method)));
    }

    private Optional<ProtocolError> otherArguments(Exchange exchange, Message.Request request) {
        if (!request.method().equals(Method.TOOLS_CALL.label())) {
            return Optional.empty();
        }
        JsonNode arguments = request.params().path("arguments");
        for (Mirrors.Mirror mirror : mirrors.of(request.params())) {
            Optional<ProtocolError> problem = mirror.expected(arguments)
                    .flatMap(expected -> differs(exchange, HeaderNames.create(mirror.header()), expected));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<ProtocolError> differs(Exchange exchange, HeaderName header, String expected) {
        List<String> sent = exchange.headers(header);
        boolean same = sent.size() == 1
                && HeaderText.read(sent.getFirst()).filter(expected::equals).isPresent();
        return same ? Optional.empty() : Optional.of(ProtocolError.headerMismatch(header.defaultCase()));
    }
}
