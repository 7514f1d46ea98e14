package dev.spotifymcp.spotify.http;

import java.net.URI;
import java.util.Map;

/** A request as it goes out. No record, since a record would print its Authorization header. */
final class Outgoing {

    private final ApiRequest.Method method;
    private final URI target;
    private final Map<String, String> headers;
    private final String body;

    Outgoing(ApiRequest.Method method, URI target, Map<String, String> headers, String body) {
        this.method = method;
        this.target = target;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    ApiRequest.Method method() {
        return method;
    }

    URI target() {
        return target;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** Empty for none. */
    String body() {
        return body;
    }

    @Override
    public String toString() {
        return method + " " + target.getRawPath();
    }
}
