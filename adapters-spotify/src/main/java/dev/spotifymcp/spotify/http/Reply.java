package dev.spotifymcp.spotify.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A whole answer of Spotify's. */
public final class Reply {

    private final int status;
    private final String retryAfter;
    private final byte[] body;

    /**
     * What Spotify has answered.
     *
     * @param retryAfter the header of this name, or empty
     * @param body is this reply's from now on
     */
    Reply(int status, String retryAfter, byte[] body) {
        this.status = status;
        this.retryAfter = retryAfter;
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
        return retryAfter;
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
