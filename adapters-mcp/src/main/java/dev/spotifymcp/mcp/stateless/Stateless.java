package dev.spotifymcp.mcp.stateless;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.mcp.methods.Method;
import dev.spotifymcp.mcp.methods.Methods;
import dev.spotifymcp.mcp.methods.Served;
import dev.spotifymcp.mcp.protocol.Message;
import dev.spotifymcp.mcp.protocol.ProtocolError;
import dev.spotifymcp.mcp.protocol.Responses;
import dev.spotifymcp.mcp.registry.CannotAnswer;
import dev.spotifymcp.mcp.registry.Introduction;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.mcp.transport.EventStream;
import dev.spotifymcp.mcp.transport.Exchange;
import dev.spotifymcp.mcp.transport.Generation;
import dev.spotifymcp.mcp.transport.LongCalls;
import dev.spotifymcp.mcp.transport.Reply;
import dev.spotifymcp.mcp.transport.RunningCall;
import dev.spotifymcp.mcp.words.Clean;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Speaks revision 2026-07-28. */
public final class Stateless implements Generation, AutoCloseable {

    /** A client that has left is noticed at the second write, and its call is to stop within a second. */
    private static final Duration SILENCE = Duration.ofMillis(250);

    private final Methods methods;
    private final Checks checks;
    private final Results results;
    private final RequestStates states;
    private final LongCalls longCalls = new LongCalls();

    public Stateless(Registry registry, Methods methods, Introduction introduction, Seal seal, InstantSource clock) {
        this.methods = methods;
        this.checks = new Checks(new Mirrors(registry));
        this.results = new Results(introduction, methods.capabilities());
        this.states = new RequestStates(seal, clock);
    }

    @Override
    public void receive(Exchange exchange, Message message) {
        switch (message) {
            case Message.Request request ->
                checks.problem(exchange, request)
                        .ifPresentOrElse(
                                problem -> exchange.refuse(problem, message.requestId()),
                                () -> serve(exchange, request));
            // There is none that would change anything: a client cancels by leaving.
            case Message.Notification notification -> exchange.accepted();
            case Message.Response response ->
                exchange.refuse(
                        ProtocolError.invalidRequest("This revision has no responses of clients"), Optional.empty());
        }
    }

    /** How a request ends. */
    private sealed interface Ending {

        record Result(ObjectNode json) implements Ending {}

        record Failure(ProtocolError error) implements Ending {}
    }

    private void serve(Exchange exchange, Message.Request request) {
        var running = new RunningCall();
        var reply = new Reply(exchange, request.id(), () -> EventStream.forAnswer(SILENCE), running::stop);
        Ending ending;
        try {
            ending = longCalls.during(reply, () -> running.run(() -> ending(exchange.caller(), request, reply)));
        } catch (Cancelled left) {
            reply.giveNothing();
            return;
        } catch (RuntimeException fault) { // Whatever it is: if a stream has begun, only there can it be told.
            reply.fail(fault);
            return;
        }
        switch (ending) {
            case Ending.Result(var json) -> reply.give(Responses.result(request.id(), json));
            case Ending.Failure(var error) -> reply.refuse(error);
        }
    }

    private Ending ending(Caller caller, Message.Request request, Reply reply) {
        if (request.method().equals(Checks.DISCOVER)) {
            return new Ending.Result(results.discovered());
        }
        Method method = Method.of(request.method()).orElseThrow();
        return brought(caller, request)
                .map(answers -> ending(caller, request, method, client(request, reply, answers)))
                .orElseGet(() -> new Ending.Failure(
                        ProtocolError.invalidParams("requestState is not for this request, or too old")));
    }

    private Ending ending(Caller caller, Message.Request request, Method method, AskedClient client) {
        try {
            return ending(methods.serve(method, request.params(), caller, client), client);
        } catch (Unanswered open) {
            String state = states.keep(client.answered(), caller.user(), request);
            return new Ending.Result(results.inputRequired(open.questions(), state));
        } catch (CannotAnswer incapable) {
            return new Ending.Failure(new ProtocolError(
                    400,
                    -32021,
                    "The client has to be able to answer " + incapable.kind().method(),
                    Map.of("requiredCapabilities", incapable.kind().required())));
        }
    }

    private Ending ending(Served served, AskedClient client) {
        return switch (served) {
            case Served.Result(var json, var keeping) -> new Ending.Result(results.complete(json, keeping));
            case Served.Invalid(var why) -> new Ending.Failure(ProtocolError.invalidParams(why));
            case Served.NoSuchResource(var uri) ->
                new Ending.Failure(
                        new ProtocolError(200, -32602, "There is no such resource", Map.of("uri", Clean.name(uri))));
            case Served.Refused(var problem) -> new Ending.Failure(ProtocolError.refused(problem));
            case Served.LoginNeeded(var told) -> {
                client.needsLogin();
                yield ending(told, client);
            }
        };
    }

    /**
     * The answers a request has brought, old and new; empty when its state is not ours. A client may answer before it is
     * asked: whoever would lie then could lie as well afterwards.
     */
    private Optional<ObjectNode> brought(Caller caller, Message.Request request) {
        JsonNode state = request.params().path("requestState");
        Optional<ObjectNode> old = state.isMissingNode()
                ? Optional.of(JsonNodeFactory.instance.objectNode())
                : states.answers(state.stringValue(""), caller.user(), request);
        return old.map(answers -> {
            request.params()
                    .path("inputResponses")
                    .properties()
                    .forEach(answer -> answers.set(answer.getKey(), answer.getValue()));
            return answers;
        });
    }

    private static AskedClient client(Message.Request request, Reply reply, ObjectNode answers) {
        return new AskedClient(Envelope.of(request.params()), reply, answers);
    }

    @Override
    public void close() {
        longCalls.close();
    }
}
