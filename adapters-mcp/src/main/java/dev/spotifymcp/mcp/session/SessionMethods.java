package dev.spotifymcp.mcp.session;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.mcp.methods.Method;
import dev.spotifymcp.mcp.methods.Methods;
import dev.spotifymcp.mcp.methods.Served;
import dev.spotifymcp.mcp.protocol.Message;
import dev.spotifymcp.mcp.protocol.ProtocolError;
import dev.spotifymcp.mcp.registry.CannotAnswer;
import dev.spotifymcp.mcp.registry.LogLevel;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Resource;
import dev.spotifymcp.mcp.words.Clean;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What clients with a session may ask for: the methods of all revisions, and those only sessions have. */
record SessionMethods(Registry registry, Methods methods, SessionKeeper sessions, SessionNotes notes) {

    /** More is no use to anybody, and each of them is looked at again and again. */
    private static final int MOST_WATCHED = 16;

    /** @throws McpError for what the client is to be told instead of a result */
    ObjectNode serve(Message.Request request, Caller caller, Session session, SessionClient client) {
        ObjectNode params = request.params();
        if (params.has("_meta") && !params.path("_meta").isObject()) {
            throw told(ProtocolError.invalidParams("_meta has to be an object"));
        }
        return switch (request.method()) {
            case SdkSessions.PING -> nothing();
            case SdkSessions.SET_LEVEL -> setLevel(session, params);
            case SdkSessions.SUBSCRIBE -> subscribe(session, params, caller);
            case SdkSessions.UNSUBSCRIBE -> unsubscribe(session, params);
            default -> shared(Method.of(request.method()).orElseThrow(), params, caller, client);
        };
    }

    private ObjectNode shared(Method method, ObjectNode params, Caller caller, SessionClient client) {
        try {
            return result(methods.serve(method, params, caller, client), client);
        } catch (CannotAnswer incapable) {
            throw told(new ProtocolError(
                    200,
                    -32600,
                    "The client has to be able to answer " + incapable.kind().method(),
                    Map.of("requiredCapabilities", incapable.kind().required())));
        }
    }

    private static ObjectNode result(Served served, SessionClient client) {
        return switch (served) {
            case Served.Result(var json, var keeping) -> json;
            case Served.Invalid(var why) -> throw told(ProtocolError.invalidParams(why));
            case Served.NoSuchResource(var uri) -> throw noSuchResource(uri);
            case Served.Refused(var problem) -> throw told(ProtocolError.refused(problem));
            case Served.LoginNeeded(var told) -> {
                client.needsLogin();
                yield result(told, client);
            }
        };
    }

    private ObjectNode setLevel(Session session, ObjectNode params) {
        LogLevel level = LogLevel.of(params.path("level").stringValue(""))
                .orElseThrow(() -> told(ProtocolError.invalidParams("level has to be one of " + LogLevel.NAMES)));
        sessions.wants(session, level);
        return nothing();
    }

    private ObjectNode subscribe(Session session, ObjectNode params, Caller caller) {
        String uri = params.path("uri").stringValue("");
        Resource resource = registry.resources().find(uri).orElseThrow(() -> noSuchResource(uri));
        if (!resource.isWatched() || !caller.may(resource.definition().scope())) {
            throw told(ProtocolError.invalidParams("This resource cannot be subscribed to"));
        }
        List<String> watched = new ArrayList<>(notes.watched(session));
        if (watched.size() >= MOST_WATCHED) {
            throw told(ProtocolError.invalidParams("At most " + MOST_WATCHED + " resources can be subscribed to"));
        }
        if (!watched.contains(uri)) {
            watched.add(uri);
            notes.watch(session, watched);
        }
        return nothing();
    }

    private ObjectNode unsubscribe(Session session, ObjectNode params) {
        List<String> watched = new ArrayList<>(notes.watched(session));
        if (watched.remove(params.path("uri").stringValue(""))) {
            notes.watch(session, watched);
        }
        return nothing();
    }

    private static McpError noSuchResource(String uri) {
        return told(new ProtocolError(200, -32002, "There is no such resource", Map.of("uri", Clean.name(uri))));
    }

    private static McpError told(ProtocolError error) {
        return new McpError(
                new JSONRPCError(error.code(), error.message(), error.data().isEmpty() ? null : error.data()));
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
