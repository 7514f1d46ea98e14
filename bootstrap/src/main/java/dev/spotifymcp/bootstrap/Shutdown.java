package dev.spotifymcp.bootstrap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the program well when it is asked to. */
final class Shutdown {

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private Shutdown() {}

    static void closeOnSignal(AutoCloseable program) {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    // An orderly end is a success to whoever sent the signal; left alone, the JVM would report 143 or
                    // 130.
                    Runtime.getRuntime().halt(close(program));
                }));
    }

    private static int close(AutoCloseable program) {
        try {
            program.close();
            LOG.info("stopped");
            return 0;
        } catch (Exception fault) { // close() declares nothing narrower, and there is nobody left to tell but the log.
            LOG.error("could not stop cleanly", fault);
            return 1;
        }
    }
}
