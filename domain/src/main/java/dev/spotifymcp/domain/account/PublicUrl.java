package dev.spotifymcp.domain.account;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where the world reaches this server. It is configured, never taken from a request: a Host header is anybody's. */
public record PublicUrl(URI base) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    public PublicUrl {
        String scheme = String.valueOf(base.getScheme());
        if (!Set.of("http", "https").contains(scheme) || base.getHost() == null) {
            throw new IllegalArgumentException("a public URL starts with http:// or https:// and a host");
        }
        if (base.getRawQuery() != null || base.getRawFragment() != null || base.getRawUserInfo() != null) {
            throw new IllegalArgumentException("a public URL has no query, fragment or user");
        }
        base = URI.create(base.toString().replaceAll("/+$", ""));
    }

    /** The full URL of an absolute path, such as {@code /account}. */
    public URI at(String path) {
        return URI.create(base + path);
    }

    /** Scheme, host and port, as a browser writes them into {@code Origin} (RFC 6454, section 6.2). */
    public String origin() {
        int port = base.getPort();
        boolean usual = port == -1 || port == (isSecure() ? 443 : 80);
        return base.getScheme() + "://" + base.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
    }

    public boolean isSecure() {
        return base.getScheme().equals("https");
    }

    public boolean isLoopback() {
        return isLoopbackName(base.getHost());
    }

    public static boolean isLoopbackName(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }
}
