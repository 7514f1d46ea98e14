package dev.spotifymcp.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** addresses that are somebody's insides, however they are written. */
class GoingToPublicPlaces {

    private static final String SPECIAL = """
            0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
            192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4
            255.255.255.255/32 169.254.169.254/32 100.100.100.200/32 168.63.129.16/32
            ::/96 ::1/128 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/32 2001:2::/48 2001:10::/28 2001:20::/28
            2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 fd00:ec2::254/128 fe80::/10 fec0::/10 ff00::/8""";

    private static final String PUBLIC = """
            1.0.0.0/8 8.8.8.0/24 100.128.0.0/9 172.32.0.0/11 192.169.0.0/16 193.0.0.0/8 198.20.0.0/14 223.0.0.0/8
            2001:4860::/32 2400:cb00::/32 2606:4700::/32 2a00:1450::/32""";

    @Property
    void what_is_special_is_not_gone_to(@ForAll("special") InetAddress address) {
        assertThat(PublicUnicast.RULE.allows(address)).isFalse();
    }

    @Property
    void what_is_public_is(@ForAll("public") InetAddress address) {
        assertThat(PublicUnicast.RULE.allows(address)).isTrue();
    }

    /** Mapped (which Java reads as what it stands for), compatible, NAT64 and 6to4. */
    @Property
    void no_special_address_gets_by_inside_another(@ForAll("special") InetAddress address) throws UnknownHostException {
        byte[] inner = address.getAddress();
        if (inner.length == 4) {
            assertThat(PublicUnicast.RULE.allows(around("::ffff:0:0", 12, inner)))
                    .isFalse();
            assertThat(PublicUnicast.RULE.allows(around("::", 12, inner))).isFalse();
            assertThat(PublicUnicast.RULE.allows(around("64:ff9b::", 12, inner)))
                    .isFalse();
            assertThat(PublicUnicast.RULE.allows(around("2002::", 2, inner))).isFalse();
        }
    }

    @Property
    void what_java_knows_to_be_special_is_not_gone_to(@ForAll byte[] bytes) throws UnknownHostException {
        for (int length : new int[] {4, 16}) {
            InetAddress address = InetAddress.getByAddress(Arrays.copyOf(bytes, length));
            boolean special = address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress();
            assertThat(special && PublicUnicast.RULE.allows(address)).isFalse();
        }
    }

    @Example
    void the_edges_of_the_ranges_are_where_they_should_be() throws UnknownHostException {
        for (String inside : new String[] {"100.64.0.0", "100.127.255.255", "172.31.255.255", "198.19.255.255"}) {
            assertThat(PublicUnicast.RULE.allows(InetAddress.getByName(inside)))
                    .as(inside)
                    .isFalse();
        }
        for (String outside :
                new String[] {"100.63.255.255", "100.128.0.0", "172.32.0.0", "198.20.0.0", "9.255.255.255"}) {
            assertThat(PublicUnicast.RULE.allows(InetAddress.getByName(outside)))
                    .as(outside)
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<InetAddress> special() {
        return within(SPECIAL);
    }

    @Provide("public")
    Arbitrary<InetAddress> publicPlaces() {
        return within(PUBLIC);
    }

    private static Arbitrary<InetAddress> within(String networks) {
        return Combinators.combine(
                        Arbitraries.of(networks.split("\\s+", -1)),
                        Arbitraries.bytes().array(byte[].class).ofSize(16))
                .as(GoingToPublicPlaces::somewhereIn);
    }

    private static InetAddress somewhereIn(String network, byte[] noise) {
        try {
            String[] parts = network.split("/", -1);
            byte[] bytes = InetAddress.getByName(parts[0]).getAddress();
            for (int bit = Integer.parseInt(parts[1]); bit < bytes.length * 8; bit++) {
                bytes[bit / 8] |= (byte) (noise[bit / 8] & (0x80 >> (bit % 8)));
            }
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static InetAddress around(String prefix, int at, byte[] inner) throws UnknownHostException {
        byte[] outer = new byte[16];
        byte[] start = InetAddress.getByName(prefix).getAddress();
        if (start.length == 16) {
            System.arraycopy(start, 0, outer, 0, 16);
        } else {
            outer[10] = outer[11] = (byte) 0xff;
        }
        System.arraycopy(inner, 0, outer, at, 4);
        return InetAddress.getByAddress(outer);
    }
}
