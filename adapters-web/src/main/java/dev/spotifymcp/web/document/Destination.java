package dev.spotifymcp.web.document;

import dev.spotifymcp.domain.grant.ClientIdUrl;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address under which a document can be: the usual port of a host that has a name. */
record Destination(URI address) {

    private static final int LONGEST_NAME = 253;

    /**
     * Two labels or more, the last of which begins with a letter. So no text is among them that some reader would take
     * for an IP address ({@code 2130706433}, {@code 0x7f.1}, {@code 127.0.0.1.}), and no name without a domain.
     */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** Empty for an address that is not gone to. Only lower case: one place has one address. */
    static Optional<Destination> of(ClientIdUrl url) {
        URI address = url.address();
        boolean usualPort = address.getPort() == -1 || address.getPort() == Reach.HTTPS;
        return usualPort && isName(address.getHost()) ? Optional.of(new Destination(address)) : Optional.empty();
    }

    String host() {
        return address.getHost();
    }

    private static boolean isName(String host) {
        return host.length() <= LONGEST_NAME && NAME.matcher(host).matches();
    }
}
