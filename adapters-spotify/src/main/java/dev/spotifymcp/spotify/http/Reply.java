package dev.spotifymcp.spotify.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A whole answer of Spotify's. */
public final class Reply {

    private final int status;
    private final Headers headers;
    private final byte[] body;

    /** The headers we read, each as it came, or empty. */
    record Headers(String retryAfter, String etag, String cacheControl) {}

    /** @param body is this reply's from now on */
    Reply(int status, Headers headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The body, when it is JSON. An answer that is meant to be empty (204) is a missing node. */
    public Optional<JsonNode> json() {
        return status == 204 ? Optional.of(MissingNode.getInstance()) : Json.parse(body);
    }

    String retryAfter() {
        return headers.retryAfter();
    }

    /** How long the answer may be kept, and for whom. */
    Keeping keeping() {
        return new Keeping(headers.etag(), headers.cacheControl());
    }

    /** How the body begins, as text. */
    String beginning() {
        return new String(body, 0, Math.min(body.length, 2_000), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Reply[" + status + ", " + body.length + " bytes]";
    }
}
