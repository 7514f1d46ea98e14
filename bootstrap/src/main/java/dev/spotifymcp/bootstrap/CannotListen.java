package dev.spotifymcp.bootstrap;

/** The listener could not be opened. */
final class CannotListen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotListen(Settings.Listener listener) {
        super("Cannot listen on %s:%d. Either another program has the port, or HOST is no address of this machine; "
                        .formatted(listener.host(), listener.port())
                + "change PORT or HOST.");
    }
}
