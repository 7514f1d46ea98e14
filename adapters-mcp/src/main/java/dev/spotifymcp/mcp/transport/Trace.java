package dev.spotifymcp.mcp.transport;

import dev.spotifymcp.mcp.protocol.Message;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * The trace a request belongs to (W3C Trace Context, section 3.2). It is carried on into everything that is logged
 * while the request is served; not to Spotify, which has no business with the traces of others.
 */
final class Trace {

    private static final String KEY = "traceparent";
    private static final HeaderName HEADER = HeaderNames.create(KEY);

    /** What does not look like one could be meant for the log. */
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    static void during(Exchange exchange, Message message, Runnable work) {
        Optional<String> trace = message.meta(KEY)
                .or(() -> exchange.header(HEADER))
                .filter(sent -> FORM.matcher(sent).matches());
        if (trace.isEmpty()) {
            work.run();
            return;
        }
        MDC.put(KEY, trace.get());
        try {
            work.run();
        } finally {
            MDC.remove(KEY);
        }
    }
}
