package dev.spotifymcp.mcp.transport;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Standing;
import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.mcp.methods.Needs;
import dev.spotifymcp.mcp.protocol.Message;
import dev.spotifymcp.mcp.protocol.MessageReader;
import dev.spotifymcp.mcp.protocol.MessageReader.Reading;
import dev.spotifymcp.mcp.protocol.ProtocolError;
import dev.spotifymcp.mcp.protocol.Revisions;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one endpoint of MCP. It expects the {@link Caller} in the request's context; what a message says of its sender
 * counts for nothing.
 */
public final class McpRoute implements HttpService {

    private static final Logger LOG = LoggerFactory.getLogger(McpRoute.class);

    private static final ProtocolError TOO_LARGE = ProtocolError.invalidRequest(413, "The body is larger than 1 MiB");

    private final Generation.WithSessions sessions;
    private final Generation withoutSessions;
    private final StepUp stepUp;
    private final Admission admission;

    /**
     * Both generations behind one endpoint.
     *
     * @param needs what a token has to allow for what its bearer asks for
     */
    public McpRoute(Generation.WithSessions sessions, Generation withoutSessions, Needs needs, Admission admission) {
        this.sessions = sessions;
        this.withoutSessions = withoutSessions;
        this.stepUp = new StepUp(needs);
        this.admission = admission;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", this::post)
                .get("/", this::get)
                .delete("/", this::delete)
                .any("/", McpRoute::otherMethod);
    }

    private void post(ServerRequest request, ServerResponse response) {
        identified(request, response, this::receive);
    }

    private void receive(Exchange exchange) {
        ServerRequest request = exchange.request();
        Optional<ProtocolError> problem = Negotiation.problem(request.headers());
        if (problem.isPresent()) {
            exchange.refuse(problem.get(), Optional.empty());
            return;
        }
        switch (Body.of(request)) {
            case Body.Whole whole -> read(exchange, whole.bytes());
            case Body.TooLarge rest -> exchange.refuse(TOO_LARGE, Optional.empty());
            case Body.Endless rest -> hangUp(exchange);
        }
    }

    /**
     * Refuses a body and the connection it came by. To keep that, the server would have to read the rest, however much
     * there is; and were it only told to close, it would take the rest for another request.
     */
    private static void hangUp(Exchange exchange) {
        exchange.response().header(HeaderValues.CONNECTION_CLOSE);
        exchange.refuse(TOO_LARGE, Optional.empty());
        throw new CloseConnectionException("the body is too large");
    }

    private void read(Exchange exchange, byte[] body) {
        switch (MessageReader.read(body)) {
            case Reading.Understood(var message) ->
                Negotiation.ambiguity(exchange.request().headers())
                        .ifPresentOrElse(
                                problem -> exchange.refuse(problem, message.requestId()),
                                () -> admission.toCall(exchange, message, () -> traced(exchange, message)));
            case Reading.Malformed(var error, var id) -> exchange.refuse(error, id);
        }
    }

    private void traced(Exchange exchange, Message message) {
        Trace.during(exchange, message, () -> serve(exchange, message));
    }

    private void serve(Exchange exchange, Message message) {
        try {
            stepUp.demand(exchange, message)
                    .ifPresentOrElse(
                            demand -> exchange.demand(demand, StepUp.TOO_LITTLE, message.requestId()),
                            () -> generationOf(exchange, message).receive(exchange, message));
        } catch (StorageFault down) {
            LOG.error("A message could not be served", down);
            exchange.response().header(HeaderValues.create(HeaderNames.RETRY_AFTER, "5"));
            exchange.refuse(ProtocolError.databaseAway(503), message.requestId());
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException fault) { // Only here is it known which id the client waits for.
            if (exchange.response().isSent()) {
                throw fault;
            }
            LOG.error("A message could not be served", fault);
            exchange.refuse(ProtocolError.internal(500, "Something is wrong with the server"), message.requestId());
        }
    }

    /** The body decides; the header alone is only believed where the body is silent, since proxies can add one. */
    private Generation generationOf(Exchange exchange, Message message) {
        boolean claimed = message.claimedRevision().isPresent();
        boolean announced = exchange.header(Exchange.PROTOCOL_VERSION)
                .filter(Revisions.WITHOUT_SESSIONS::equals)
                .isPresent();
        return claimed || announced ? withoutSessions : sessions;
    }

    private void get(ServerRequest request, ServerResponse response) {
        identified(
                request,
                response,
                exchange -> Negotiation.notAccepted(request.headers(), Negotiation.EVENT_STREAM)
                        .ifPresentOrElse(
                                problem -> exchange.refuse(problem, Optional.empty()),
                                () -> admission.toListen(exchange, () -> sessions.listen(exchange))));
    }

    private void delete(ServerRequest request, ServerResponse response) {
        identified(request, response, sessions::end);
    }

    private static void identified(ServerRequest request, ServerResponse response, Consumer<Exchange> work) {
        Optional<Caller> caller = request.context().get(Caller.class);
        Optional<Standing> standing = request.context().get(Standing.class);
        if (caller.isEmpty() || standing.isEmpty()) {
            response.header(HeaderValues.create(HeaderNames.WWW_AUTHENTICATE, "Bearer"));
            Exchange.refuse(response, ProtocolError.transport(401, "A bearer token is needed"), Optional.empty());
            return;
        }
        serve(new Exchange(request, response, caller.get(), standing.get()), work);
    }

    /** Clients come and go, and streams end that way; to the web server that would be a failure worth a stack trace. */
    private static void serve(Exchange exchange, Consumer<Exchange> work) {
        try {
            work.accept(exchange);
        } catch (UncheckedIOException gone) {
            throw new CloseConnectionException("the client has left", gone);
        }
    }

    private static void otherMethod(ServerRequest request, ServerResponse response) {
        response.header(HeaderValues.create(HeaderNames.ALLOW, "POST, GET, DELETE"));
        Exchange.refuse(response, ProtocolError.transport(405, "The method is not allowed here"), Optional.empty());
    }
}
