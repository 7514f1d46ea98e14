package dev.spotifymcp.mcp.session;

import dev.spotifymcp.mcp.protocol.Revisions;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import io.modelcontextprotocol.spec.McpStreamableServerSession.McpStreamableServerSessionInit;
import io.modelcontextprotocol.spec.McpStreamableServerTransportProvider;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where the SDK reaches the sessions, and where sessions come from. */
final class SdkTransport implements McpStreamableServerTransportProvider {

    private final LiveSessions sessions;
    private McpStreamableServerSession.@Nullable Factory factory;

    SdkTransport(LiveSessions sessions) {
        this.sessions = sessions;
    }

    McpStreamableServerSessionInit start(InitializeRequest request) {
        return Objects.requireNonNull(factory, "the SDK's server is built before it serves")
                .startSession(request);
    }

    @Override
    public void setSessionFactory(McpStreamableServerSession.Factory sessionFactory) {
        this.factory = sessionFactory;
    }

    @Override
    public List<String> protocolVersions() {
        return Revisions.WITH_SESSIONS;
    }

    /** A session nobody listens to is passed over: what it would be told, it finds when it asks. */
    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return Mono.fromRunnable(() -> sessions.all().stream()
                .map(Session::sdk)
                .filter(McpStreamableServerSession::hasListeningStream)
                .forEach(session -> session.sendNotification(method, params)
                        .onErrorComplete()
                        .block()));
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(
                () -> sessions.all().forEach(session -> session.sdk().close()));
    }
}
