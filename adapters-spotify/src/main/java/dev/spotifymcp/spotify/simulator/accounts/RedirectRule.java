package dev.spotifymcp.spotify.simulator.accounts;

import java.net.URI;
import java.util.Objects;
import java.util.Set;

/** Which redirect URIs Spotify lets anybody register: https, or http to a loopback address that is no name. */
final class RedirectRule {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

    private RedirectRule() {}

    static boolean isSecure(URI redirect) {
        if (redirect.getHost() == null) {
            return false;
        }
        return "https".equals(redirect.getScheme()) || isPlainLoopback(redirect);
    }

    /** A loopback address that is registered without a port stands for all its ports. */
    static boolean differsInLoopbackPortOnly(URI registered, URI asked) {
        return isPlainLoopback(registered)
                && isPlainLoopback(asked)
                && registered.getPort() == -1
                && registered.getHost().equals(asked.getHost())
                && registered.getRawPath().equals(asked.getRawPath())
                && Objects.equals(registered.getRawQuery(), asked.getRawQuery());
    }

    private static boolean isPlainLoopback(URI redirect) {
        return "http".equals(redirect.getScheme()) && LOOPBACK.contains(String.valueOf(redirect.getHost()));
    }
}
