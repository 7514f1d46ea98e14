package dev.spotifymcp.bootstrap;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the program well when it is asked to. */
final class Shutdown {

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private static final int FINE = 0;
    private static final int BROKEN = 1;
    private static final AtomicBoolean GIVEN_UP = new AtomicBoolean();

    private Shutdown() {}

    /**
     * @param log what is told last is read before the end
     */
    static void closeOnSignal(AutoCloseable program, UnreadLog log) {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    int code = close(program);
                    log.close();
                    // An orderly end is a success to whoever sent the signal; left alone, the JVM would report 143 or
                    // 130.
                    Runtime.getRuntime().halt(code);
                }));
    }

    /** Ends the program just as well, and says with its exit code that nobody asked for it. */
    static void giveUp() {
        GIVEN_UP.set(true);
        System.exit(BROKEN);
    }

    private static int close(AutoCloseable program) {
        try {
            program.close();
            LOG.info("stopped");
            return GIVEN_UP.get() ? BROKEN : FINE;
        } catch (Exception fault) { // close() declares nothing narrower, and there is nobody left to tell but the log.
            LOG.error("could not stop cleanly", fault);
            return BROKEN;
        }
    }
}
