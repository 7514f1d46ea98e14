package dev.spotifymcp.web.reply;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers. */
public final class Reply {

    private static final Header HTML = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private Reply() {}

    public static void html(ServerRequest request, ServerResponse response, Status status, byte[] page) {
        response.status(status).header(HTML);
        send(request, response, page);
    }

    /** A record becomes an object whose names are in snake case. */
    public static void json(ServerRequest request, ServerResponse response, Status status, Record value) {
        response.status(status).header(HeaderValues.CONTENT_TYPE_JSON);
        send(request, response, bytes(value));
    }

    /** The browser goes on with a GET. Never 307, which would carry a form's fields along (RFC 9700, section 4.12). */
    public static void seeOther(ServerResponse response, String location) {
        response.status(Status.SEE_OTHER_303)
                .header(HeaderValues.create(HeaderNames.LOCATION, location))
                .send();
    }

    /** For HEAD, everything but the body: the server would send it, and the next answer would begin in its midst. */
    public static void send(ServerRequest request, ServerResponse response, byte[] body) {
        if (request.prologue().method().equals(Method.HEAD)) {
            response.contentLength(body.length);
            response.send();
        } else {
            response.send(body);
        }
    }

    /** The JSON of a record, for answers that are written without a request. */
    public static byte[] bytes(Record value) {
        return JSON.writeValueAsBytes(value);
    }
}
