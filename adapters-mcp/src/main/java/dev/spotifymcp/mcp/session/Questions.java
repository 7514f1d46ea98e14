package dev.spotifymcp.mcp.session;

import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.mcp.registry.Question;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStreamableServerSession.McpStreamableServerSessionStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The questions of one call. The answer is posted to any replica: one that does not know the question leaves the answer
 * as a note, and whoever waits looks for it there.
 */
final class Questions {

    /** How long a person may take. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private static final TypeRef<ObjectNode> ANSWER = new TypeRef<>() {};

    private final Session session;
    private final SessionNotes notes;
    private final SdkAnswer sent;
    private final McpStreamableServerSessionStream stream;

    /** @param sent what goes out on the stream on which the call is answered */
    Questions(Session session, SessionNotes notes, SdkAnswer sent, McpStreamableServerSessionStream stream) {
        this.session = session;
        this.notes = notes;
        this.sent = sent;
        this.stream = stream;
    }

    /** The answer; empty when the client gave none, or refused to. */
    ObjectNode ask(Question question) {
        CompletableFuture<@Nullable ObjectNode> answer = stream.sendRequest(
                        question.kind().method(), question.params(), ANSWER)
                .toFuture();
        try {
            return await(answer);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Cancelled(stopped);
        }
    }

    private ObjectNode await(CompletableFuture<@Nullable ObjectNode> answer) throws InterruptedException {
        while (true) {
            try {
                ObjectNode given = answer.get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                return given == null ? JsonNodeFactory.instance.objectNode() : given;
            } catch (TimeoutException notYet) {
                notes.answer(session.user(), sent.lastQuestion()).ifPresent(this::hear);
            } catch (ExecutionException refused) {
                return given(refused);
            }
        }
    }

    /** What another replica has heard for us. */
    private void hear(String envelope) {
        session.sdk()
                .accept(WireFormat.read(JsonMapper.shared().readTree(envelope), JSONRPCResponse.class))
                .block();
    }

    /** A client that answers with an error, or not in time, has given no answer; anything else is a fault of ours. */
    private static ObjectNode given(ExecutionException refused) {
        if (refused.getCause() instanceof McpError || refused.getCause() instanceof TimeoutException) {
            return JsonNodeFactory.instance.objectNode();
        }
        throw new IllegalStateException("a question could not be asked", refused.getCause());
    }
}
