package dev.spotifymcp.web.document;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/**
 * How far documents are fetched from.
 *
 * @param roots whose word on certificates counts
 * @param port the one port that is connected to: with any other, strangers could ask which ones are open somewhere
 * @param patience for all of it, from the name to the last byte
 */
record Reach(Names names, AddressRule allowed, SSLContext roots, int port, Duration patience) {

    static final int HTTPS = 443;

    /** Everything public, by the names and the certificates that the Java platform believes. */
    static Reach ofTheInternet() {
        return new Reach(
                Names.ofTheInternet(),
                PublicUnicast.RULE,
                SSLContexts.createSystemDefault(),
                HTTPS,
                Duration.ofSeconds(5));
    }
}
