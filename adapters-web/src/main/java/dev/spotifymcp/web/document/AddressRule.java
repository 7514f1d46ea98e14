package dev.spotifymcp.web.document;

import java.net.InetAddress;

/** Which addresses this server connects to because a stranger wants it to. */
@FunctionalInterface
interface AddressRule {

    boolean allows(InetAddress address);
}
