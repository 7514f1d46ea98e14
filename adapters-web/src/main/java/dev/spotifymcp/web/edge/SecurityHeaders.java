package dev.spotifymcp.web.edge;

import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;

/** The headers of every answer. They are made once; a handler may replace one, and nobody has to think of them. */
final class SecurityHeaders implements Filter {

    private static final List<Header> ALWAYS = List.of(
            // Answers are personal unless they say otherwise: no cache between here and the person may keep one.
            HeaderValues.createCached("Cache-Control", "no-store"),
            HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
            HeaderValues.createCached("Referrer-Policy", "no-referrer"),
            HeaderValues.createCached("X-Frame-Options", "DENY"),
            HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin"),
            HeaderValues.createCached(
                    "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"));

    // Not for subdomains: what else lives on the operator's domain is not ours to decide.
    private static final Header HTTPS_FROM_NOW_ON =
            HeaderValues.createCached("Strict-Transport-Security", "max-age=31536000");

    private final List<Header> headers;

    private SecurityHeaders(List<Header> headers) {
        this.headers = List.copyOf(headers);
    }

    static SecurityHeaders of(ContentSecurityPolicy policy, boolean overHttps) {
        var headers = new ArrayList<>(ALWAYS);
        headers.add(HeaderValues.createCached("Content-Security-Policy", policy.text()));
        if (overHttps) {
            headers.add(HTTPS_FROM_NOW_ON);
        }
        return new SecurityHeaders(headers);
    }

    List<Header> all() {
        return headers;
    }

    void putOn(ServerResponse response) {
        headers.forEach(response::header);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        putOn(response);
        chain.proceed();
    }
}
