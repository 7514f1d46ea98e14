package dev.spotifymcp.spotify.simulator.traffic;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A request as it arrived.
 *
 * @param path as it stood in the request line, still encoded
 * @param query likewise, or empty
 * @param authorization the header of this name, or empty, as are the others
 */
public record Arrival(
        String method,
        String path,
        String query,
        String authorization,
        String cookie,
        String ifNoneMatch,
        Length length,
        String body) {

    /** Whether the request says how long its body is. */
    public enum Length {
        GIVEN,
        NOT_GIVEN
    }

    public static Arrival of(ServerRequest request) throws IOException {
        var headers = request.headers();
        return new Arrival(
                request.prologue().method().text(),
                request.prologue().uriPath().rawPath(),
                request.prologue().query().rawValue(),
                headers.value(HeaderNames.AUTHORIZATION).orElse(""),
                headers.value(HeaderNames.COOKIE).orElse(""),
                headers.value(HeaderNames.IF_NONE_MATCH).orElse(""),
                headers.contains(HeaderNames.CONTENT_LENGTH) ? Length.GIVEN : Length.NOT_GIVEN,
                body(request));
    }

    private static String body(ServerRequest request) throws IOException {
        if (!request.content().hasEntity()) {
            return "";
        }
        try (InputStream body = request.content().inputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
