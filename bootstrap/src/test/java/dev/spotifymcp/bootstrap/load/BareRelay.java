package dev.spotifymcp.bootstrap.load;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The least that a server in our place has to do: take a request, look its bearer token up, ask Spotify over a pooled
 * connection, hand the answer on. It reads no JSON and writes none. What our server costs beyond this is what being an
 * MCP server costs.
 *
 * <p>A program of its own. Its argument is Spotify's address; on standard input it is told the tokens, one a line ({@code
 * key <token>}), and what to ask Spotify for each path ({@code ask <path> <request, in base64>}).
 */
final class BareRelay {

    private final Set<String> tokens = new HashSet<>();
    private final Map<String, byte[]> questions = new HashMap<>();
    private final ConnectionPool spotify;

    private BareRelay(URI spotify) {
        this.spotify = new ConnectionPool(spotify);
    }

    public static void main(String[] arguments) throws IOException {
        var relay = new BareRelay(URI.create(arguments[0]));
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            in.lines().forEach(relay::learn);
        }
        WebServer server = relay.serve();
        // The program that started us waits for this line.
        System.out.println("ready on http://127.0.0.1:" + server.port());
    }

    static String path(ToolCall call) {
        return "/" + call.name();
    }

    /** What the program is told about one call. */
    static String ask(ToolCall call, byte[] request) {
        return "ask " + path(call) + " " + Base64.getEncoder().encodeToString(request);
    }

    static String key(Listener listener) {
        return "key " + listener.key().reveal();
    }

    private void learn(String line) {
        String[] words = line.split(" ", -1);
        if (words[0].equals("key")) {
            tokens.add(words[1]);
        } else {
            questions.put(words[1], Base64.getDecoder().decode(words[2]));
        }
    }

    private WebServer serve() {
        var routing = HttpRouting.builder();
        questions.forEach(
                (path, question) -> routing.post(path, (request, response) -> relay(request, response, question)));
        return WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .routing(routing)
                .build()
                .start();
    }

    private void relay(ServerRequest request, ServerResponse response, byte[] question) throws IOException {
        request.content().consume();
        if (!isKnown(request.headers().first(HeaderNames.AUTHORIZATION))) {
            response.status(Status.UNAUTHORIZED_401).send();
            return;
        }
        HttpAnswer answer = spotify.exchange(question);
        response.status(answer.status()).header(HeaderValues.CONTENT_TYPE_JSON).send(answer.body());
    }

    private boolean isKnown(Optional<String> authorization) {
        return authorization
                .filter(value -> value.startsWith("Bearer "))
                .filter(value -> tokens.contains(value.substring(7)))
                .isPresent();
    }
}
