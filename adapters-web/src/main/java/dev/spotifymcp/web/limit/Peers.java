package dev.spotifymcp.web.limit;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Finds out who is at the other end. What a request says of that counts only as far as proxies of ours have written it:
 * from the last entry of {@code X-Forwarded-For} backwards, up to the first that is none of them.
 */
public final class Peers {

    private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");

    private final List<Network> proxies;

    /** @param proxies the networks in which proxies of ours stand; usually none */
    public Peers(List<Network> proxies) {
        this.proxies = List.copyOf(proxies);
    }

    /** What counts as one stranger: an IPv4 address, or a customer's IPv6 network. */
    Network of(ServerRequest request) {
        InetAddress nearest = Network.address(request.remotePeer());
        if (!isProxy(nearest)) {
            return Network.ofCustomer(nearest);
        }
        List<String> entries = request.headers().all(FORWARDED_FOR, List::of).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
        for (String entry : entries.reversed()) {
            InetAddress said;
            try {
                said = Network.address(entry);
            } catch (
                    IllegalArgumentException
                            forged) { // Our proxies write addresses; what is before this is not theirs.
                return Network.ofCustomer(nearest);
            }
            if (!isProxy(said)) {
                return Network.ofCustomer(said);
            }
            nearest = said;
        }
        return Network.ofCustomer(nearest);
    }

    private boolean isProxy(InetAddress address) {
        return !proxies.isEmpty() && proxies.stream().anyMatch(network -> network.holds(address));
    }
}
