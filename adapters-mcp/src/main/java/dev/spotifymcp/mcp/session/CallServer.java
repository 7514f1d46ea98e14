package dev.spotifymcp.mcp.session;

import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.mcp.protocol.Message;
import dev.spotifymcp.mcp.protocol.ProtocolError;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.ToolRequest;
import dev.spotifymcp.mcp.transport.EventStream;
import dev.spotifymcp.mcp.transport.Exchange;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads one request through the SDK and back. */
record CallServer(Registry registry, WireFormat wire, Duration silence, InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(CallServer.class);

    private static final List<String> LEVELS =
            List.of("debug", "info", "notice", "warning", "error", "critical", "alert", "emergency");

    void serve(Exchange exchange, Session session, Message.Request request) {
        Optional<ProtocolError> problem = unservable(request);
        if (problem.isPresent()) {
            exchange.refuse(problem.get(), request.requestId());
            return;
        }
        var call = new ServedCall(exchange.caller(), request);
        var answer = new PostedAnswer(
                exchange, wire, WireFormat.sdkId(request.id()), () -> new EventStream(silence, clock, Instant.MAX));
        try {
            session.calls().run(request.id(), () -> handle(session, call, answer));
        } catch (IllegalArgumentException unreadable) { // The SDK's way to say so.
            exchange.refuse(ProtocolError.invalidParams("The params cannot be understood"), request.requestId());
            return;
        }
        call.fault().ifPresentOrElse(fault -> fail(answer, fault), answer::give);
    }

    private static void handle(Session session, ServedCall call, PostedAnswer answer) {
        Message.Request request = call.request();
        session.sdk()
                .responseStream(answer)
                .handle(new JSONRPCRequest("2.0", request.method(), WireFormat.sdkId(request.id()), request.params()))
                .contextWrite(context -> context.put(McpTransportContext.KEY, call.context()))
                .block();
    }

    /** What the SDK would answer with words of its own, or trip over. */
    private Optional<ProtocolError> unservable(Message.Request request) {
        return switch (request.method()) {
            case "tools/call" ->
                registry.requested(request.params()) instanceof ToolRequest.Invalid(var why)
                        ? Optional.of(ProtocolError.invalidParams(why))
                        : Optional.empty();
            case "resources/read" ->
                request.params().path("uri").isString()
                        ? Optional.empty()
                        : Optional.of(ProtocolError.invalidParams("uri has to be the URI of a resource"));
            case "logging/setLevel" ->
                LEVELS.contains(request.params().path("level").stringValue(""))
                        ? Optional.empty()
                        : Optional.of(
                                ProtocolError.invalidParams("level has to be one of " + String.join(", ", LEVELS)));
            default -> Optional.empty();
        };
    }

    private static void fail(PostedAnswer answer, RuntimeException fault) {
        if (fault instanceof Cancelled) {
            answer.giveNothing();
            return;
        }
        if (!answer.isStreamed()) {
            throw fault;
        }
        LOG.error("A call failed after its answer had begun", fault);
        answer.giveFault();
    }
}
