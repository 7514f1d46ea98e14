package dev.spotifymcp.web.listener;

import dev.spotifymcp.web.listener.Wait.Span;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection as the doorkeeper sees it: where it may wait for its peer, and how to end it. */
final class Guest {

    private static final Logger LOG = LoggerFactory.getLogger(Guest.class);

    private final Runnable close;
    private final Wait reading = new Wait();
    private final Wait writing = new Wait();

    /**
     * @param close closes the socket, which wakes the thread that waits for it
     */
    Guest(Runnable close) {
        this.close = close;
    }

    Wait reading() {
        return reading;
    }

    Wait writing() {
        return writing;
    }

    /** The wait for a request, or for the rest of one. */
    Optional<Span> waitsToSend() {
        return reading.present();
    }

    /** Whether it has kept us waiting for too long. Whoever is told so hangs up. */
    boolean dismissIfTooSlow(long now) {
        return reading.dismissIfOver(now) || writing.dismissIfOver(now);
    }

    void hangUp() {
        try {
            close.run();
        } catch (UncheckedIOException gone) {
            LOG.debug("A connection was gone before it could be closed", gone);
        }
    }
}
