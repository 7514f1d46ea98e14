package dev.spotifymcp.web.document;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up once and checks what comes of it; the connection goes to just these addresses. A second look-up could
 * have another answer than the one that was checked (DNS rebinding, CWE-350).
 */
record CheckedNames(Reach reach) implements DnsResolver {

    /** Each that does not answer costs time, and whoever made the name could give it any number. */
    private static final int MOST_TRIED = 3;

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        List<InetAddress> addresses = reach.names().addressesOf(host);
        // One that is not public spoils all of them: no honest name leads outside and inside at once.
        if (addresses.isEmpty() || !addresses.stream().allMatch(reach.allowed()::allows)) {
            throw new UnknownHostException("no public address");
        }
        return addresses.stream().limit(MOST_TRIED).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
