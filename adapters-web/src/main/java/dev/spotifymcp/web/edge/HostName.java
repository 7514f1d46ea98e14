package dev.spotifymcp.web.edge;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;

/** The name a request was sent to. Anybody can write anything there: it decides nothing but whom we turn away. */
public final class HostName {

    private static final int MOST_DIGITS = 5;

    private HostName() {}

    /** Without the port; empty if there is none. */
    public static String of(ServerRequest request) {
        String host = request.headers().first(HeaderNames.HOST).orElse("");
        int colon = host.lastIndexOf(':');
        return colon >= 0 && isPort(host, colon + 1) ? host.substring(0, colon) : host;
    }

    /** An IPv6 address has colons of its own, but a bracket behind them. */
    private static boolean isPort(String host, int from) {
        for (int at = from; at < host.length(); at++) {
            if (host.charAt(at) < '0' || host.charAt(at) > '9') {
                return false;
            }
        }
        return from < host.length() && host.length() - from <= MOST_DIGITS;
    }
}
