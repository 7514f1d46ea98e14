package dev.spotifymcp.mcp.session;

import dev.spotifymcp.domain.traffic.Notes;
import dev.spotifymcp.mcp.methods.Methods;
import dev.spotifymcp.mcp.protocol.Message;
import dev.spotifymcp.mcp.protocol.ProtocolError;
import dev.spotifymcp.mcp.protocol.RequestId;
import dev.spotifymcp.mcp.protocol.Responses;
import dev.spotifymcp.mcp.registry.Introduction;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Resource;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.mcp.transport.EventStream;
import dev.spotifymcp.mcp.transport.Exchange;
import dev.spotifymcp.mcp.transport.Generation;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Speaks the revisions with sessions. */
public final class McpSessions implements Generation.WithSessions, AutoCloseable {

    private final Registry registry;
    private final Introduction introduction;
    private final ObjectNode capabilities;
    private final LiveSessions live;
    private final SessionKeeper sessions;
    private final SessionNotes notes;
    private final SessionGate gate;
    private final CallServer calls;
    private final SessionLimits limits;
    private final InstantSource clock;
    private volatile boolean closed;

    /**
     * Sessions of all users.
     *
     * @param seal the same on all replicas, so that each takes up the sessions of the others
     * @param notes shared by all replicas
     */
    public McpSessions(
            Registry registry,
            Methods methods,
            Introduction introduction,
            Seal seal,
            Notes notes,
            SessionLimits limits,
            InstantSource clock) {
        this.registry = registry;
        this.introduction = introduction;
        this.capabilities = capabilities(registry, methods);
        this.live = new LiveSessions(limits, clock);
        this.notes = new SessionNotes(notes, limits.lifetime(), clock);
        this.sessions = new SessionKeeper(new SessionIds(seal, limits.lifetime()), live, this.notes, clock);
        this.gate = new SessionGate(sessions);
        this.calls = new CallServer(
                new SessionMethods(registry, methods, sessions, this.notes), this.notes, limits.silence());
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
        gate.enter(exchange, Optional.empty(), session -> listen(exchange, session));
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
        live.all().forEach(session -> session.sdk().close());
    }

    private void listen(Exchange exchange, Session session) {
        var watch = new Watch(registry, exchange, session, notes);
        var stream = new EventStream(limits.silence(), clock, clock.instant().plus(limits.listening()), watch::goesOn);
        var listening = session.sdk().listeningStream(new Listener(stream));
        if (closed || !live.holds(session)) { // By now: whoever closed its streams has not seen this one.
            stream.close();
        }
        try {
            stream.writeTo(exchange.eventStream());
        } finally {
            listening.close();
        }
    }

    private void initialize(Exchange exchange, Message.Request request) {
        Initialization.read(request.params())
                .ifPresentOrElse(
                        introduced -> open(exchange, request.id(), introduced),
                        () -> exchange.refuse(
                                ProtocolError.invalidParams(
                                        "initialize needs protocolVersion, capabilities and clientInfo"),
                                request.requestId()));
    }

    private void open(Exchange exchange, RequestId id, Initialization introduced) {
        sessions.open(exchange.caller().user(), introduced.answers())
                .ifPresentOrElse(
                        session -> {
                            exchange.response()
                                    .header(HeaderValues.create(
                                            SessionGate.SESSION_ID, session.id().value()));
                            exchange.json(Responses.result(id, welcome(introduced.revision())));
                        },
                        () -> SessionGate.noRoom(exchange, Optional.of(id)));
    }

    private ObjectNode welcome(String revision) {
        ObjectNode welcome = JsonNodeFactory.instance.objectNode().put("protocolVersion", revision);
        welcome.set("capabilities", capabilities);
        welcome.set("serverInfo", introduction.json());
        return welcome.put("instructions", Introduction.INSTRUCTIONS);
    }

    private static ObjectNode capabilities(Registry registry, Methods methods) {
        ObjectNode capabilities = methods.capabilities();
        if (registry.resources().all().stream().anyMatch(Resource::isWatched)) {
            capabilities.withObject("resources").put("subscribe", true);
        }
        return capabilities;
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
                    .accept(WireFormat.read(response.envelope(), JSONRPCResponse.class))
                    .block();
            exchange.accepted();
        } catch (McpError unknown) { // Another replica has asked, or nobody waits any more.
            notes.answered(
                    session.user(),
                    response.envelope().path("id").asString(),
                    response.envelope().toString(),
                    Questions.PATIENCE);
            exchange.accepted();
        } catch (IllegalArgumentException unreadable) {
            exchange.refuse(ProtocolError.invalidRequest("The answer cannot be understood"), Optional.empty());
        }
    }
}
