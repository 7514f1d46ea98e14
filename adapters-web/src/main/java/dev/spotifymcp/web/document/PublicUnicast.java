package dev.spotifymcp.web.document;

import dev.spotifymcp.web.limit.Network;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses of hosts on the public Internet. What is special by the registries of IANA (RFC 6890) is none of them:
 * behind it are this machine, its neighbours, and the services that hand out a cloud machine's credentials.
 */
enum PublicUnicast implements AddressRule {
    RULE;

    private static final List<Network> SPECIAL_IPV4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            // Link-local, with the metadata service of most clouds.
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Public by its number, and inside Azure the platform's own: it answers to the machine alone.
            "168.63.129.16/32");

    /**
     * All that is given to hosts. Outside are loopback, link-local, private and multicast addresses, and those that stand
     * for an IPv4 address: compatible, mapped, translated (64:ff9b::/96, 64:ff9b:1::/48).
     */
    private static final Network GLOBAL_IPV6 = Network.of("2000::/3");

    private static final List<Network> SPECIAL_IPV6 = networks(
            // Protocols of the IETF: Teredo, benchmarking, ORCHID.
            "2001::/23",
            "2001:db8::/32",
            // 6to4: an IPv4 address, of whichever kind, in another guise.
            "2002::/16",
            "3fff::/20");

    @Override
    public boolean allows(InetAddress address) {
        // Java makes an IPv4 address of a mapped one by itself; of these, there is no other way in.
        return switch (address.getAddress().length) {
            case 4 -> isOutside(SPECIAL_IPV4, address);
            case 16 -> GLOBAL_IPV6.holds(address) && isOutside(SPECIAL_IPV6, address);
            default -> false;
        };
    }

    private static boolean isOutside(List<Network> special, InetAddress address) {
        return special.stream().noneMatch(network -> network.holds(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
