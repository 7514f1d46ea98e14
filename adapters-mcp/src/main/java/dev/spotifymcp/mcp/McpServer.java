package dev.spotifymcp.mcp;

import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.mcp.methods.Methods;
import dev.spotifymcp.mcp.methods.Needs;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.session.McpSessions;
import dev.spotifymcp.mcp.stateless.Stateless;
import dev.spotifymcp.mcp.transport.McpRoute;
import dev.spotifymcp.mcp.transport.Places;
import io.helidon.webserver.http.HttpService;

/** MCP in both generations, ready to be mounted. */
public final class McpServer implements AutoCloseable {

    private final McpSessions sessions;
    private final Stateless stateless;
    private final McpRoute route;

    private McpServer(McpSessions sessions, Stateless stateless, McpRoute route) {
        this.sessions = sessions;
        this.stateless = stateless;
        this.route = route;
    }

    /**
     * Everything the use cases can do, on offer.
     *
     * @param site where people are sent to connect their account
     */
    public static McpServer with(UseCases useCases, PublicUrl site, Surroundings surroundings) {
        return with(useCases.registry(site), surroundings, McpLimits.usual());
    }

    static McpServer with(Registry registry, Surroundings around, McpLimits limits) {
        var methods = new Methods(registry, around.seal());
        var sessions = new McpSessions(
                registry,
                methods,
                around.introduction(),
                around.seal(),
                around.notes(),
                limits.sessions(),
                around.clock());
        var stateless = new Stateless(registry, methods, around.introduction(), around.seal(), around.clock());
        var route = new McpRoute(
                sessions,
                stateless,
                new Needs(registry),
                new Places(limits.callsPerUser(), limits.callsPerProcess()),
                new Places(limits.streamsPerUser(), limits.streamsPerProcess()));
        return new McpServer(sessions, stateless, route);
    }

    /**
     * The endpoint, for as many paths as it is to have. It expects a {@link dev.spotifymcp.domain.account.Caller} and
     * their {@link dev.spotifymcp.domain.account.Standing} in the context of each request and answers 401 without them.
     */
    public HttpService route() {
        return route;
    }

    /** Ends all streams, so that a server that stops need not wait for them. */
    @Override
    public void close() {
        sessions.close();
        stateless.close();
    }
}
