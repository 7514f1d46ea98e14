package dev.spotifymcp.mcp;

import dev.spotifymcp.application.traffic.InMemoryNotes;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.Standing;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.conformance.Fixture;
import dev.spotifymcp.mcp.registry.CallObserver;
import dev.spotifymcp.mcp.registry.Introduction;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Selection;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.mcp.transport.Pace;
import dev.spotifymcp.mcp.words.RefusalWords;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.net.URI;
import java.time.InstantSource;
import java.util.regex.Pattern;

/**
 * A program: the module on a port of this machine, with what the protocol's conformance suite looks for in place of
 * Spotify. The suite cannot send a token, so everybody is let in as the same user. It says {@code ready} and ends with
 * its process.
 */
final class FixtureServer {

    private static final Caller EVERYBODY = new Caller(new UserId("everybody0000000000000"), Scope.all());

    private static final Pattern HERE = Pattern.compile("(https?://)?(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?");

    private FixtureServer() {}

    /**
     * Listens until the process ends.
     *
     * @param arguments the port
     */
    public static void main(String... arguments) {
        var site = new PublicUrl(URI.create("http://localhost:" + arguments[0]));
        var mcp = McpServer.with(
                new Registry(Fixture.offer(), new RefusalWords(site)),
                new Surroundings(
                        new Introduction("1.0.0"),
                        Seal.random(),
                        new InMemoryNotes(),
                        Pace.ANY,
                        CallObserver.NOBODY,
                        InstantSource.system(),
                        Selection.everything()),
                McpLimits.usual());
        WebServer.builder()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .routing(routing -> routing.addFilter(FixtureServer::letIn).register("/mcp", mcp.route()))
                .build()
                .start();
        System.out.println("ready");
    }

    /** A page elsewhere can make its own name mean this machine, but not this name. */
    private static void letIn(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (!isHere(request, HeaderNames.HOST) || !isHere(request, HeaderNames.ORIGIN)) {
            response.status(Status.FORBIDDEN_403).send();
            return;
        }
        request.context().register(EVERYBODY);
        request.context().register((Standing) () -> true);
        chain.proceed();
    }

    private static boolean isHere(RoutingRequest request, HeaderName header) {
        return request.headers()
                .first(header)
                .map(value -> HERE.matcher(value).matches())
                .orElse(true);
    }
}
