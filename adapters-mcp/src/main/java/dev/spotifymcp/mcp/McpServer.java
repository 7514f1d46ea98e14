package dev.spotifymcp.mcp;

import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.mcp.methods.Methods;
import dev.spotifymcp.mcp.methods.Needs;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.session.McpSessions;
import dev.spotifymcp.mcp.stateless.Stateless;
import dev.spotifymcp.mcp.transport.Admission;
import dev.spotifymcp.mcp.transport.McpRoute;
import dev.spotifymcp.mcp.transport.Places;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpService;

/** MCP in both generations, ready to be mounted. */
public final class McpServer implements AutoCloseable {

    private final McpSessions sessions;
    private final Stateless stateless;
    private final McpRoute route;
    private final Admission admission;

    private McpServer(McpSessions sessions, Stateless stateless, McpRoute route, Admission admission) {
        this.sessions = sessions;
        this.stateless = stateless;
        this.route = route;
        this.admission = admission;
    }

    /**
     * Everything the use cases can do, on offer.
     *
     * @param site where people are sent to connect their account
     */
    public static McpServer with(UseCases useCases, PublicUrl site, Surroundings surroundings) {
        return with(
                useCases.registry(site, surroundings.selection(), surroundings.observer()),
                surroundings,
                McpLimits.usual());
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
        var admission = new Admission(
                new Places(limits.callsPerUser(), limits.callsPerProcess()),
                new Places(limits.streamsPerUser(), limits.streamsPerProcess()),
                around.pace(),
                around.observer());
        var route = new McpRoute(sessions, stateless, new Needs(registry), admission);
        return new McpServer(sessions, stateless, route, admission);
    }

    /**
     * The endpoint, for as many paths as it is to have. It expects a {@link dev.spotifymcp.domain.account.Caller} and
     * their {@link dev.spotifymcp.domain.account.Standing} in the context of each request and answers 401 without them.
     */
    public HttpService route() {
        return route;
    }

    /** Stands before the guard of the endpoint, and lets nobody in while the process has all it can do. */
    public Handler door() {
        return admission::atTheDoor;
    }

    /** So many messages are being served. */
    public int runningCalls() {
        return admission.calls().taken();
    }

    /** So many clients listen to what their sessions have to tell. */
    public int openStreams() {
        return admission.streams().taken();
    }

    /** Ends all streams, so that a server that stops need not wait for them. */
    @Override
    public void close() {
        sessions.close();
        stateless.close();
    }
}
