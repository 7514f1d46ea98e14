package dev.spotifymcp.bootstrap;

import java.util.Locale;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sets the log up before anything writes to it. */
final class Logging {

    /** What {@code logback.xml} calls its appenders. */
    enum Format {
        TEXT,
        JSON
    }

    enum Level {
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    private Logging() {}

    static void start(Environment environment) {
        set("LOG_FORMAT", environment.choice("LOG_FORMAT", Format.TEXT));
        set("LOG_LEVEL", environment.choice("LOG_LEVEL", Level.INFO));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** As system properties, where {@code logback.xml} finds them: the variable may have come from a file. */
    private static void set(String name, Enum<?> value) {
        System.setProperty(name, value.name().toLowerCase(Locale.ROOT));
    }
}
