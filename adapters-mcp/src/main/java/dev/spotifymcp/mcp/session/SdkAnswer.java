package dev.spotifymcp.mcp.session;

import dev.spotifymcp.mcp.transport.Reply;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStreamableServerTransport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the SDK sends while it handles one request: questions go out at once, the answer when it is known to stand. */
final class SdkAnswer implements McpStreamableServerTransport {

    private final Reply reply;
    private final Consumer<String> asked;
    private String lastQuestion = "";
    private @Nullable JSONRPCResponse answer;

    /** @param asked is told the name of each question before it is sent */
    SdkAnswer(Reply reply, Consumer<String> asked) {
        this.reply = reply;
        this.asked = asked;
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromRunnable(() -> take(message));
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message, String eventId) {
        return sendMessage(message);
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return WireFormat.FOR_SDK.convertValue(data, type);
    }

    /** Nothing yet: the answer is given by {@link #give}, when it is known whether it stands. */
    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    /** Gives the answer to the client. */
    void give() {
        if (answer != null) {
            reply.give(WireFormat.bytes(answer));
        }
    }

    /** The name of the question that was sent last. */
    String lastQuestion() {
        return lastQuestion;
    }

    private void take(JSONRPCMessage message) {
        switch (message) {
            case JSONRPCResponse response -> answer = withoutInsides(response);
            case JSONRPCRequest question -> {
                lastQuestion = String.valueOf(question.id());
                asked.accept(lastQuestion);
                reply.say(WireFormat.bytes(question));
            }
            default -> reply.say(WireFormat.bytes(message));
        }
    }

    /**
     * Our own faults never get here, so what the SDK calls an internal error is a request it could not read; its
     * message names classes of ours.
     */
    private static JSONRPCResponse withoutInsides(JSONRPCResponse response) {
        JSONRPCError error = response.error();
        return error != null && error.code() == ErrorCodes.INTERNAL_ERROR
                ? JSONRPCResponse.error(
                        response.id(), new JSONRPCError(ErrorCodes.INVALID_PARAMS, "The params cannot be understood"))
                : response;
    }
}
