package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.PublicUrl;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where a client wants the browser, and with it the authorization code, to be sent: https, http on the person's own
 * machine, or a private scheme that is allowed here. It is kept and compared as the text it came as.
 */
public record RedirectUri(String value) {

    private static final Pattern PORT = Pattern.compile("^(http://(?:[^/:?\\[]+|\\[[^]]*]))(?::\\d+)?(?=[/?]|$)");

    /** What is wrong with text that would be a redirect URI. */
    public enum Problem {
        TOO_LONG,
        UNREADABLE,
        NO_HOST,
        USER_INFO,
        FRAGMENT,
        WILDCARD,
        DOT_SEGMENT,
        SCHEME,
        PORT,
        PLAIN_HTTP_ELSEWHERE,
        ADDRESS_FOR_A_NAME
    }

    public RedirectUri {
        URI uri = URI.create(value);
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("a redirect URI has a scheme and a host, and no fragment");
        }
    }

    /** Reads what a client registers or asks for; nothing outside the rules becomes a redirect URI. */
    public static Ruling<RedirectUri> parse(String text, PrivateSchemes allowed) {
        return new RedirectRules(allowed).judge(text);
    }

    /**
     * Whether a client that registered this one may be sent to the other. Compared byte for byte: a prefix match would
     * send the code to {@code app.example.com.attacker.net} (RFC 9700, section 2.1). Only the port of a program on the
     * person's own machine may differ, because it takes whichever is free (RFC 8252, section 7.3).
     */
    public boolean covers(RedirectUri asked) {
        return value.equals(asked.value)
                || (isPlainLoopback()
                        && asked.isPlainLoopback()
                        && withoutPort().equals(asked.withoutPort()));
    }

    /** Whether it leads to the person's own machine, where any program may be listening. */
    public boolean isLoopback() {
        return PublicUrl.isLoopbackName(host());
    }

    /**
     * Whether it leads to a program on the person's own machine, where any other can listen in its place or claim its
     * scheme (RFC 8252, sections 8.1 and 8.6).
     */
    public boolean endsOnTheirMachine() {
        return isLoopback() || !value.startsWith("http");
    }

    /** Whom the person is told about: the host, or the scheme of a program on their machine. */
    public String destination() {
        return value.startsWith("http") ? host() : uri().getScheme() + "://" + host();
    }

    private URI uri() {
        return URI.create(value);
    }

    private String host() {
        return uri().getHost();
    }

    private boolean isPlainLoopback() {
        return value.startsWith("http://") && isLoopback();
    }

    private String withoutPort() {
        return PORT.matcher(value).replaceFirst("$1");
    }
}
