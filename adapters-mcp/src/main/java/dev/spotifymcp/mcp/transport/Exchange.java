package dev.spotifymcp.mcp.transport;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Standing;
import dev.spotifymcp.domain.account.Standing.Demand;
import dev.spotifymcp.mcp.protocol.ProtocolError;
import dev.spotifymcp.mcp.protocol.RequestId;
import dev.spotifymcp.mcp.registry.Selection;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** One HTTP request of a proven caller, and the ways to answer it. */
public record Exchange(ServerRequest request, ServerResponse response, Caller caller, Standing standing) {

    public static final HeaderName PROTOCOL_VERSION = HeaderNames.create("MCP-Protocol-Version");

    private static final HeaderName TOOLSETS = HeaderNames.create("X-MCP-Toolsets");
    private static final HeaderName READ_ONLY = HeaderNames.create("X-MCP-Readonly");

    private static final Header JSON = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");
    private static final Header EVENTS = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/event-stream");

    /** What one person is told must not be told to the next by a cache in between. */
    private static final List<Header> THEIRS_ALONE = List.of(
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store"),
            HeaderValues.createCached(HeaderNames.VARY, "Authorization"));

    /** Proxies that buffer would hold every event back until the stream ends. */
    private static final Header UNBUFFERED = HeaderValues.createCached("X-Accel-Buffering", "no");

    public Optional<String> header(HeaderName name) {
        return request.headers().first(name);
    }

    /** Which tools the client wants to see. */
    public Selection selection() {
        return Selection.of(header(TOOLSETS), header(READ_ONLY));
    }

    /** All values sent under this name. */
    public List<String> headers(HeaderName name) {
        return request.headers().all(name, List::of);
    }

    public void json(byte[] body) {
        json(response, Status.OK_200, body);
    }

    /** For messages that want no answer. */
    public void accepted() {
        response.status(Status.ACCEPTED_202).send();
    }

    public void refuse(ProtocolError error, Optional<RequestId> id) {
        refuse(response, error, id);
    }

    /** Refuses in a way that tells the client which credential to come back with. */
    void demand(Demand demand, ProtocolError error, Optional<RequestId> id) {
        response.header(HeaderValues.create(HeaderNames.WWW_AUTHENTICATE, demand.challenge()));
        refuse(error, id);
    }

    /** Turns the answer into an event stream. Whoever holds this is the only one that writes. */
    public OutputStream eventStream() {
        THEIRS_ALONE.forEach(response::header);
        response.status(Status.OK_200).header(EVENTS).header(UNBUFFERED);
        return response.outputStream();
    }

    static void refuse(ServerResponse response, ProtocolError error, Optional<RequestId> id) {
        json(response, Status.create(error.status()), error.bytes(id));
    }

    private static void json(ServerResponse response, Status status, byte[] body) {
        THEIRS_ALONE.forEach(response::header);
        response.status(status).header(JSON).send(body);
    }
}
