package dev.spotifymcp.mcp;

import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.mcp.registry.Introduction;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.session.McpSessions;
import dev.spotifymcp.mcp.session.SessionKey;
import dev.spotifymcp.mcp.session.SessionLimits;
import dev.spotifymcp.mcp.transport.McpRoute;
import dev.spotifymcp.mcp.transport.UnservedGeneration;
import io.helidon.webserver.http.HttpService;
import java.time.InstantSource;

/** MCP, ready to be mounted. */
public final class McpServer implements AutoCloseable {

    private final McpSessions sessions;
    private final McpRoute route;

    private McpServer(McpSessions sessions) {
        this.sessions = sessions;
        this.route = new McpRoute(sessions, new UnservedGeneration());
    }

    /**
     * Everything the use cases can do, on offer.
     *
     * @param site where people are sent to connect their account
     * @param key the same on all replicas
     */
    public static McpServer with(
            UseCases useCases, PublicUrl site, Introduction introduction, SessionKey key, InstantSource clock) {
        return with(useCases.registry(site), introduction, key, SessionLimits.usual(), clock);
    }

    static McpServer with(
            Registry registry, Introduction introduction, SessionKey key, SessionLimits limits, InstantSource clock) {
        return new McpServer(new McpSessions(registry, introduction, key, limits, clock));
    }

    /**
     * The endpoint, for as many paths as it is to have. It expects a {@link dev.spotifymcp.domain.account.Caller} in the
     * context of each request and answers 401 without one.
     */
    public HttpService route() {
        return route;
    }

    /** Ends all streams, so that a server that stops need not wait for them. */
    @Override
    public void close() {
        sessions.close();
    }
}
