package dev.spotifymcp.mcp.session;

import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.mcp.protocol.Message;
import dev.spotifymcp.mcp.protocol.ProtocolError;
import dev.spotifymcp.mcp.transport.EventStream;
import dev.spotifymcp.mcp.transport.Exchange;
import dev.spotifymcp.mcp.transport.Reply;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpStreamableServerSession.McpStreamableServerSessionStream;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Leads one request through the SDK and back. */
record CallServer(SessionMethods methods, SessionNotes notes, Duration silence) {

    void serve(Exchange exchange, Session session, Message.Request request) {
        var reply = new Reply(exchange, request.id(), () -> EventStream.forAnswer(silence), CallServer::goOn);
        var answer = new SdkAnswer(reply, question -> notes.asked(session.user(), question, Questions.PATIENCE));
        var stream = session.sdk().responseStream(answer);
        var client = new SessionClient(
                session, progressToken(request), reply, new Questions(session, notes, answer, stream));
        var call = new ServedCall(() -> methods.serve(request, exchange.caller(), session, client));
        try {
            session.calls().run(request.id(), () -> handled(stream, request, call));
        } catch (IllegalArgumentException unreadable) { // The SDK's way to say so.
            reply.refuse(ProtocolError.invalidParams("The params cannot be understood"));
            return;
        }
        call.fault().ifPresentOrElse(fault -> fail(reply, fault), answer::give);
    }

    private static JsonNode progressToken(Message.Request request) {
        return request.params().path("_meta").path("progressToken");
    }

    private static ServedCall handled(
            McpStreamableServerSessionStream stream, Message.Request request, ServedCall call) {
        stream.handle(new JSONRPCRequest("2.0", request.method(), WireFormat.sdkId(request.id()), request.params()))
                .contextWrite(context -> context.put(McpTransportContext.KEY, call.context()))
                .block();
        return call;
    }

    private static void fail(Reply reply, RuntimeException fault) {
        if (fault instanceof Cancelled) {
            reply.giveNothing();
        } else {
            reply.fail(fault);
        }
    }

    /** A client that leaves has not cancelled anything in these revisions; it may even come back for the next thing. */
    private static void goOn() {}
}
