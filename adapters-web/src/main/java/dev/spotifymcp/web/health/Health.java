package dev.spotifymcp.web.health;

import dev.spotifymcp.web.reply.Reply;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Health, for load balancers and for people. It says nothing about anybody, and asks no key. */
public final class Health implements HttpService {

    private static final String SERVICE = "spotify-mcp";

    private final About about;
    private final BooleanSupplier ready;

    /**
     * Health as these two tell it.
     *
     * @param ready whether requests can be served now: the store answers, and nobody has asked us to stop
     */
    public Health(About about, BooleanSupplier ready) {
        this.about = about;
        this.ready = ready;
    }

    /** What is running here. */
    public record About(String version, String environment, String transport, List<String> features) {

        public About {
            features = List.copyOf(features);
        }
    }

    record Report(
            String status,
            String service,
            String version,
            String environment,
            String transport,
            List<String> features) {}

    record Probe(String status) {}

    @Override
    public void routing(HttpRules rules) {
        Routes.readable(rules, "/health", this::report);
        Routes.readable(rules, "/health/live", this::live);
        Routes.readable(rules, "/health/ready", this::ready);
    }

    /** Always 200: that a report comes at all is news enough. Balancers ask {@code /health/ready}. */
    private void report(ServerRequest request, ServerResponse response) {
        String status = ready.getAsBoolean() ? "healthy" : "unavailable";
        Reply.json(
                request,
                response,
                Status.OK_200,
                new Report(status, SERVICE, about.version(), about.environment(), about.transport(), about.features()));
    }

    private void live(ServerRequest request, ServerResponse response) {
        Reply.json(request, response, Status.OK_200, new Probe("up"));
    }

    private void ready(ServerRequest request, ServerResponse response) {
        if (ready.getAsBoolean()) {
            Reply.json(request, response, Status.OK_200, new Probe("up"));
        } else {
            response.header(HeaderValues.create(HeaderNames.RETRY_AFTER, 5));
            Reply.json(request, response, Status.SERVICE_UNAVAILABLE_503, new Probe("down"));
        }
    }
}
