package dev.spotifymcp.bootstrap.load;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** An answer of a server. */
final class HttpAnswer {

    private static final byte[] TOOL_ERROR = "\"isError\":true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROTOCOL_ERROR = "\"error\":{".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COME_AGAIN = "\"retry_after_seconds\":".getBytes(StandardCharsets.US_ASCII);
    private static final int ENOUGH_TO_TELL = 300;

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * Takes everything as it is, without copies.
     *
     * @param headers by their names in lower case; of several with one name, the last
     */
    HttpAnswer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Whether a tool call was carried out. Looked for in the bytes: parsing them would cost more than the call. */
    boolean isGood() {
        return status == 200 && !contains(TOOL_ERROR) && !contains(PROTOCOL_ERROR);
    }

    /** Whether it was refused for now, before it was begun, and the answer says when to come again. */
    boolean isPutOff() {
        return switch (status) {
            case 429, 503 -> headers.containsKey("retry-after");
            case 200 -> contains(COME_AGAIN);
            default -> false;
        };
    }

    /** For the report: what came instead of a good answer. */
    String summary() {
        String text = new String(body, StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        return status + " " + text.substring(0, Math.min(text.length(), ENOUGH_TO_TELL));
    }

    private boolean contains(byte[] wanted) {
        for (int from = 0; from <= body.length - wanted.length; from++) {
            if (body[from] == wanted[0] && startsAt(from, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(int from, byte[] wanted) {
        for (int place = 1; place < wanted.length; place++) {
            if (body[from + place] != wanted[place]) {
                return false;
            }
        }
        return true;
    }
}
