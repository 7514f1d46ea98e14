package dev.spotifymcp.mcp.session;

import dev.spotifymcp.mcp.methods.Method;
import io.modelcontextprotocol.server.McpRequestHandler;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Makes sessions of the SDK. They dispatch requests, and know the answers to questions of ours again. */
final class SdkSessions {

    /** The methods that only sessions have. */
    static final String PING = "ping";

    static final String SET_LEVEL = "logging/setLevel";
    static final String SUBSCRIBE = "resources/subscribe";
    static final String UNSUBSCRIBE = "resources/unsubscribe";

    // What each client can do and is, its session id says; the SDK would know it on one replica only.
    private static final ClientCapabilities CAPABILITIES =
            ClientCapabilities.builder().build();
    private static final Implementation CLIENT = new Implementation("client", null, "1", null, null, null);

    /** The thread that subscribes does the work: a pool of ten per core would be a queue. */
    private static final McpRequestHandler<Object> HANDLER = (exchange, params) ->
            Mono.fromCallable(() -> ServedCall.from(exchange.transportContext()).result());

    private static final Map<String, McpRequestHandler<?>> HANDLERS = Stream.concat(
                    Arrays.stream(Method.values()).map(Method::label),
                    List.of(PING, SET_LEVEL, SUBSCRIBE, UNSUBSCRIBE).stream())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), method -> HANDLER));

    private SdkSessions() {}

    /** @param patience how long an answer of the client is waited for */
    static McpStreamableServerSession begin(Duration patience) {
        return new McpStreamableServerSession(
                UUID.randomUUID().toString(), CAPABILITIES, CLIENT, patience, HANDLERS, Map.of());
    }
}
