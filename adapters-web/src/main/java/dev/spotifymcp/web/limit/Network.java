package dev.spotifymcp.web.limit;

import io.helidon.common.socket.PeerInfo;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A range of addresses, such as {@code 10.0.0.0/8} (RFC 4632, RFC 4291 section 2.3).
 *
 * @param first its first address
 * @param prefix so many leading bits are the same in all of it
 */
public record Network(InetAddress first, int prefix) {

    private static final int IPV6_CUSTOMER = 64;

    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]{0,45}:[0-9a-fA-F:.]{0,45}");

    public Network {
        int bits = first.getAddress().length * Byte.SIZE;
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("a prefix has 0 to " + bits + " bits here");
        }
        first = masked(first, prefix);
    }

    /**
     * Reads an address with or without a prefix; without one it is a network of its own.
     *
     * @throws IllegalArgumentException if it is neither; names are no addresses
     */
    public static Network of(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length > 2) {
            throw new IllegalArgumentException(text + " is no network");
        }
        InetAddress address = address(parts[0]);
        return new Network(
                address, parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * Byte.SIZE);
    }

    /**
     * What counts as one stranger: an IPv4 address, or the first 64 bits of an IPv6 address, since whoever has one has the
     * other 2^64 of its subnet too (RFC 4291, section 2.5.4).
     */
    public static Network ofCustomer(InetAddress address) {
        int bits = address.getAddress().length * Byte.SIZE;
        return new Network(address, Math.min(bits, IPV6_CUSTOMER));
    }

    public static Network ofCustomer(PeerInfo peer) {
        return ofCustomer(address(peer));
    }

    static InetAddress address(PeerInfo peer) {
        if (peer.address() instanceof InetSocketAddress socket && !socket.isUnresolved()) {
            return socket.getAddress();
        }
        throw new IllegalStateException("the peer of a TCP socket has an address");
    }

    public boolean holds(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && Arrays.equals(masked(address, prefix).getAddress(), first.getAddress());
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none: a name would be looked up, and whoever writes it chooses where
     */
    static InetAddress address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not an address");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException("not an address", malformed);
        }
    }

    static InetAddress masked(InetAddress address, int prefix) {
        byte[] bytes = address.getAddress();
        for (int bit = prefix; bit < bytes.length * Byte.SIZE; bit++) {
            bytes[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("the length is that of an address", impossible);
        }
    }
}
