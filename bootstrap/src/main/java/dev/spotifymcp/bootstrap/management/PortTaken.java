package dev.spotifymcp.bootstrap.management;

/** The management listener could not be opened where the operator wants it. */
public final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTaken(int port) {
        super("Cannot listen on 127.0.0.1:" + port + " for management; another program has the port. "
                + "Change MANAGEMENT_PORT, or set it to 0 to do without.");
    }
}
