package dev.spotifymcp.mcp.session;

import dev.spotifymcp.mcp.protocol.Message;
import dev.spotifymcp.mcp.protocol.ProtocolError;
import dev.spotifymcp.mcp.protocol.RequestId;
import dev.spotifymcp.mcp.registry.Introduction;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.transport.EventStream;
import dev.spotifymcp.mcp.transport.Exchange;
import dev.spotifymcp.mcp.transport.Generation;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.time.InstantSource;
import java.util.Optional;

/** Speaks the revisions with sessions. */
public final class McpSessions implements Generation.WithSessions, AutoCloseable {

    private final McpSyncServer sdk;
    private final SessionKeeper sessions;
    private final SessionGate gate;
    private final CallServer calls;
    private final WireFormat wire;
    private final SessionLimits limits;
    private final InstantSource clock;
    private volatile boolean closed;

    /** @param key the same on all replicas, so that each takes up the sessions of the others */
    public McpSessions(
            Registry registry, Introduction introduction, SessionKey key, SessionLimits limits, InstantSource clock) {
        var live = new LiveSessions(limits, clock);
        var transport = new SdkTransport(live);
        this.wire = new WireFormat(registry);
        this.sdk = SdkServer.over(transport, registry, introduction, wire);
        this.sessions = new SessionKeeper(new SessionIds(key, limits.lifetime()), live, transport, clock);
        this.gate = new SessionGate(sessions);
        this.calls = new CallServer(registry, wire, limits.silence(), clock);
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void receive(Exchange exchange, Message message) {
        Optional<RequestId> id = message.requestId();
        switch (message) {
            case Message.Request request when request.method().equals("initialize") -> initialize(exchange, request);
            case Message.Request request ->
                gate.enter(exchange, id, session -> calls.serve(exchange, session, request));
            case Message.Notification notification ->
                gate.enter(exchange, id, session -> {
                    note(session, notification);
                    exchange.accepted();
                });
            case Message.Response response -> gate.enter(exchange, id, session -> hear(exchange, session, response));
        }
    }

    @Override
    public void listen(Exchange exchange) {
        if (closed) {
            exchange.refuse(ProtocolError.transport(503, "The server is about to stop"), Optional.empty());
            return;
        }
        gate.enter(exchange, Optional.empty(), session -> {
            var stream =
                    new EventStream(limits.silence(), clock, clock.instant().plus(limits.listening()));
            var listening = session.sdk().listeningStream(new Listener(stream, wire));
            try {
                stream.writeTo(exchange.eventStream());
            } finally {
                listening.close();
            }
        });
    }

    @Override
    public void end(Exchange exchange) {
        gate.enter(exchange, Optional.empty(), session -> {
            sessions.end(session);
            exchange.response().status(Status.OK_200).send();
        });
    }

    /** Ends all streams and opens no more; calls are served to their end. Sessions go on with another replica. */
    @Override
    public void close() {
        closed = true;
        sdk.close();
    }

    private void initialize(Exchange exchange, Message.Request request) {
        Initialization.read(request.params(), wire)
                .ifPresentOrElse(
                        introduction -> open(exchange, request.id(), introduction),
                        () -> exchange.refuse(
                                ProtocolError.invalidParams(
                                        "initialize needs protocolVersion, capabilities and clientInfo"),
                                request.requestId()));
    }

    private void open(Exchange exchange, RequestId id, InitializeRequest introduction) {
        sessions.open(exchange.caller().user(), introduction)
                .ifPresentOrElse(
                        opened -> {
                            exchange.response()
                                    .header(HeaderValues.create(
                                            SessionGate.SESSION_ID,
                                            opened.session().id().value()));
                            exchange.json(wire.bytes(JSONRPCResponse.result(WireFormat.sdkId(id), opened.result())));
                        },
                        () -> SessionGate.noRoom(exchange, Optional.of(id)));
    }

    /** What clients say of themselves changes nothing here, so only a cancellation is heeded. */
    private static void note(Session session, Message.Notification notification) {
        if (notification.method().equals("notifications/cancelled")) {
            RequestId.read(notification.params().path("requestId")).ifPresent(session.calls()::cancel);
        }
    }

    private void hear(Exchange exchange, Session session, Message.Response response) {
        try {
            session.sdk()
                    .accept(wire.read(response.envelope(), JSONRPCResponse.class))
                    .block();
            exchange.accepted();
        } catch (McpError tooLate) { // Nobody waits for this answer any more, which is nobody's mistake.
            exchange.accepted();
        } catch (IllegalArgumentException unreadable) {
            exchange.refuse(ProtocolError.invalidRequest("The answer cannot be understood"), Optional.empty());
        }
    }
}
