package dev.spotifymcp.domain.grant;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** What an access token is good for (RFC 8707): here it is one thing, the URL of the MCP endpoint. */
public record ResourceIndicator(String value) {

    public static ResourceIndicator of(URI mcpEndpoint) {
        return new ResourceIndicator(mcpEndpoint.toString());
    }

    /**
     * The resource of a request, which is this one or a refusal. A client of the older MCP revisions names none and
     * means this one. Clients differ in a last slash and in the case of scheme and host; in anything else they mean
     * something else.
     */
    public Ruling<ResourceIndicator> read(Parameters parameters) {
        return parameters.optional("resource").then(this::wanted);
    }

    private Ruling<ResourceIndicator> wanted(Optional<String> named) {
        return named.isEmpty() || canonical(named.get()).equals(canonical(value))
                ? Ruling.granted(this)
                : Ruling.refused(new GrantRefusal.WrongResource());
    }

    private static Optional<String> canonical(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() == null || uri.getScheme() == null || text.indexOf('#') >= 0) {
                return Optional.empty();
            }
            String start = uri.getScheme() + "://" + uri.getRawAuthority();
            return text.startsWith(start)
                    ? Optional.of(start.toLowerCase(Locale.ROOT) + withoutLastSlash(text.substring(start.length())))
                    : Optional.empty();
        } catch (URISyntaxException noUri) {
            return Optional.empty();
        }
    }

    private static String withoutLastSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
