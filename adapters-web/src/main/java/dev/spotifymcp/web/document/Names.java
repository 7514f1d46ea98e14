package dev.spotifymcp.web.document;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Who is meant by the name of a host. */
@FunctionalInterface
interface Names {

    List<InetAddress> addressesOf(String host) throws UnknownHostException;

    /** The names of the Internet. */
    static Names ofTheInternet() {
        // With the dot at its end a name is whole: "intranet.corp" is not looked for below our own domain.
        return host -> List.of(InetAddress.getAllByName(host + "."));
    }
}
