package dev.spotifymcp.web.edge;

import dev.spotifymcp.web.page.Problem;
import dev.spotifymcp.web.reply.Reply;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

/**
 * Answers what never becomes a request that could be routed: broken request lines and headers, bodies over the limit.
 * The server's own answer would quote the broken part; ours says no more than the status.
 */
final class Unroutable implements DirectHandler {

    private final SecurityHeaders headers;

    private Unroutable(SecurityHeaders headers) {
        this.headers = headers;
    }

    static DirectHandlers handlers(SecurityHeaders headers) {
        var handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, new Unroutable(headers));
        }
        return handlers.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request, EventType event, Status status, ServerResponseHeaders given, String message) {
        Problem problem = Problems.of(status);
        headers.all().forEach(given::set);
        given.set(HeaderValues.CONTENT_TYPE_JSON);
        if (problem.pause().isPositive()) {
            given.set(HeaderNames.RETRY_AFTER, String.valueOf(problem.pause().toSeconds()));
        }
        return TransportResponse.builder()
                .status(problem.status())
                .headers(given)
                .keepAlive(event.keepAlive())
                .entity(Reply.bytes(problem.asJson()))
                .build();
    }
}
