package dev.spotifymcp.web.edge;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.regex.Pattern;

/** The name a request was sent to. Anybody can write anything there: it decides nothing but whom we turn away. */
public final class HostName {

    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    private HostName() {}

    /** Without the port; empty if there is none. */
    public static String of(ServerRequest request) {
        String host = request.headers().first(HeaderNames.HOST).orElse("");
        return PORT.matcher(host).replaceFirst("");
    }
}
