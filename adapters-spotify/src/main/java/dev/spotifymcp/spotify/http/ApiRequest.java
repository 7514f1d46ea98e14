package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.traffic.Bucket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One request to the Web API, before it has a host and a token.
 *
 * @param path segments, not yet encoded
 * @param query encoded, as it stands behind the question mark; empty for none
 * @param body JSON text, a JPEG in base64, or empty for none
 * @param scope what Spotify's consent has to cover; Spotify itself never says which scope was missing
 * @param subject what is asked for, in words, for the answer that there is no such thing
 * @param known the ETag of an answer that is known already, or empty: the same one need not be sent again
 */
public record ApiRequest(
        Method method, List<String> path, String query, String body, String scope, String subject, String known) {

    private static final Set<String> NO_SEGMENTS = Set.of("", ".", "..");

    /** HTTP's methods, as far as the Web API uses them. */
    public enum Method {
        GET,
        POST,
        PUT,
        DELETE;

        /** Whether asking twice is as good as asking once. */
        boolean isRead() {
            return this == GET;
        }
    }

    public ApiRequest {
        path = List.copyOf(path);
        // A dot segment is no character to encode; it would climb to another endpoint (RFC 3986, section 5.2.4).
        for (String segment : path) {
            if (NO_SEGMENTS.contains(segment)) {
                throw new IllegalArgumentException("a path segment is neither empty nor dots");
            }
        }
    }

    public static ApiRequest get(String... path) {
        return of(Method.GET, path);
    }

    public static ApiRequest post(String... path) {
        return of(Method.POST, path);
    }

    public static ApiRequest put(String... path) {
        return of(Method.PUT, path);
    }

    public static ApiRequest delete(String... path) {
        return of(Method.DELETE, path);
    }

    /** Asks for this besides what it asks for already. */
    public ApiRequest with(String name, String value) {
        String pair = Encoding.encode(name) + "=" + Encoding.encode(value);
        String longer = query.isEmpty() ? pair : query + "&" + pair;
        return new ApiRequest(method, path, longer, body, scope, subject, known);
    }

    /** Asks for this part of a list. */
    public ApiRequest page(int offset, int limit) {
        return with("offset", Integer.toString(offset)).with("limit", Integer.toString(limit));
    }

    public ApiRequest sending(JsonNode json) {
        return new ApiRequest(method, path, query, json.toString(), scope, subject, known);
    }

    /** A picture, as base64 text. */
    public ApiRequest sendingJpeg(String base64) {
        return new ApiRequest(method, path, query, base64, scope, subject, known);
    }

    /** Of what is sent, JSON begins with a brace, which base64 does not have. */
    String contentType() {
        return body.startsWith("{") ? "application/json" : "image/jpeg";
    }

    public ApiRequest needing(SpotifyScope needed) {
        return new ApiRequest(method, path, query, body, needed.value(), subject, known);
    }

    public ApiRequest about(String thing) {
        return new ApiRequest(method, path, query, body, scope, thing, known);
    }

    /** Asks for the answer only if it is no longer this one (RFC 9110, section 13.1.2). */
    public ApiRequest unless(String etag) {
        return etag.equals(known) ? this : new ApiRequest(method, path, query, body, scope, subject, etag);
    }

    /**
     * What the request is counted under: the first word of its path, behind {@code me} the second, so that a listener's
     * playlists are counted with all others. Observed limits hold for about so much.
     */
    Bucket bucket() {
        return new Bucket(path.size() > 1 && path.getFirst().equals("me") ? path.get(1) : path.getFirst());
    }

    /** The whole URL. */
    URI under(URI api) {
        return URI.create(api + pathText() + (query.isEmpty() ? "" : "?" + query));
    }

    /** For logs: what was asked of which endpoint. The query stays out, since people's words stand in it. */
    String summary() {
        return method + " " + pathText();
    }

    private String pathText() {
        var text = new StringBuilder();
        for (String segment : path) {
            text.append('/').append(Encoding.encode(segment));
        }
        return text.toString();
    }

    private static ApiRequest of(Method method, String... path) {
        return new ApiRequest(method, List.of(path), "", "", "", "this", "");
    }
}
