package dev.spotifymcp.web.edge;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/**
 * Stands before the MCP endpoint. No {@code Origin} is a program; an origin the operator named is a web client, and is
 * told so (CORS); any other is a web page that has no business here, wherever its request comes from.
 */
public final class CrossOrigin implements Handler {

    private static final List<Header> PREFLIGHT = List.of(
            HeaderValues.createCached("Access-Control-Allow-Methods", "POST, GET, DELETE"),
            HeaderValues.createCached(
                    "Access-Control-Allow-Headers",
                    "Authorization, Content-Type, Accept, MCP-Protocol-Version, Mcp-Method, Mcp-Name, Mcp-Session-Id,"
                            + " Last-Event-ID, X-MCP-Toolsets, X-MCP-Readonly"),
            HeaderValues.createCached("Access-Control-Max-Age", "600"));

    private static final Header EXPOSED =
            HeaderValues.createCached("Access-Control-Expose-Headers", "WWW-Authenticate, Mcp-Session-Id, Retry-After");
    private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Origin");

    private final Origins allowed;

    public CrossOrigin(Origins allowed) {
        this.allowed = allowed;
    }

    /** An origin that may read the answer; kept with the request, because a fault wipes what was written before. */
    record Admitted(String origin) {

        void putOn(ServerResponse response) {
            response.header(HeaderValues.create(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin))
                    .header(EXPOSED)
                    .header(VARY);
        }
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        List<String> origins = request.headers().all(HeaderNames.ORIGIN, List::of);
        if (origins.isEmpty()) {
            response.next();
            return;
        }
        admit(origins, request, response);
        if (isPreflight(request)) {
            PREFLIGHT.forEach(response::header);
            response.status(Status.NO_CONTENT_204).send();
        } else {
            response.next();
        }
    }

    private void admit(List<String> origins, ServerRequest request, ServerResponse response) {
        if (origins.size() != 1 || !allowed.admit(origins.getFirst())) {
            throw new HttpException("foreign origin", Status.FORBIDDEN_403, true);
        }
        var admitted = new Admitted(origins.getFirst());
        request.context().register(admitted);
        admitted.putOn(response);
    }

    private static boolean isPreflight(ServerRequest request) {
        return request.prologue().method().equals(Method.OPTIONS)
                && request.headers().contains(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
