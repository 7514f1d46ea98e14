package dev.spotifymcp.web.edge;

import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/**
 * Stands before what any web page may use, because it proves itself by what it sends and never by the cookies of the
 * browser it runs in. Browsers keep those back: no answer here allows credentials (Fetch, "CORS protocol and
 * credentials").
 */
public final class OpenToAll implements Handler {

    private static final CrossOrigin.Admitted ANYBODY = new CrossOrigin.Admitted("*");

    private final List<Header> preflight;

    private OpenToAll(String methods) {
        this.preflight = List.of(
                HeaderValues.createCached("Access-Control-Allow-Methods", methods),
                HeaderValues.createCached(
                        "Access-Control-Allow-Headers", "Authorization, Content-Type, Accept, MCP-Protocol-Version"),
                HeaderValues.createCached("Access-Control-Max-Age", "600"));
    }

    public static OpenToAll forReading() {
        return new OpenToAll("GET, HEAD");
    }

    public static OpenToAll forPosting() {
        return new OpenToAll("POST");
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        request.context().register(ANYBODY);
        ANYBODY.putOn(response);
        if (request.prologue().method().equals(Method.OPTIONS)) {
            preflight.forEach(response::header);
            response.status(Status.NO_CONTENT_204).send();
        } else {
            response.next();
        }
    }
}
