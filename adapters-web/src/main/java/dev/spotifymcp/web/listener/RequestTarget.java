package dev.spotifymcp.web.listener;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HttpPrologue;
import io.helidon.http.RequestException;

/**
 * Whether the end of a request's first line can be read. Visible characters are all welcome, escaped or not, as clients
 * differ in what they escape; but a broken escape is a fault to whoever decodes it.
 */
final class RequestTarget {

    private static final int ESCAPE = 3;
    private static final int HEXADECIMAL = 16;

    private RequestTarget() {}

    /** Refuses a query that cannot be decoded, and a fragment, which is never sent (RFC 9112, section 3.2). */
    static void check(HttpPrologue line) {
        if (line.fragment().hasValue() || !isSound(line.query().rawValue())) {
            throw RequestException.builder()
                    .type(EventType.BAD_REQUEST)
                    .message("the request's target cannot be read")
                    .setKeepAlive(false)
                    .build();
        }
    }

    static boolean isSound(String query) {
        for (int at = 0; at < query.length(); at++) {
            char next = query.charAt(at);
            if (next <= ' ' || next > '~' || (next == '%' && !isEscape(query, at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscape(String query, int at) {
        return at + ESCAPE <= query.length()
                && isHexadecimal(query.charAt(at + 1))
                && isHexadecimal(query.charAt(at + 2));
    }

    private static boolean isHexadecimal(char digit) {
        return Character.digit(digit, HEXADECIMAL) >= 0;
    }
}
