package dev.spotifymcp.mcp.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much a log message matters, least first (RFC 5424, section 6.2.1). */
public enum LogLevel {
    DEBUG,
    INFO,
    NOTICE,
    WARNING,
    ERROR,
    CRITICAL,
    ALERT,
    EMERGENCY;

    /** All names, for telling somebody who has used another. */
    public static final String NAMES =
            Arrays.stream(values()).map(LogLevel::label).collect(Collectors.joining(", "));

    /** Its name in the protocol. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LogLevel> of(String label) {
        return Arrays.stream(values())
                .filter(level -> level.label().equals(label))
                .findFirst();
    }

    /** Whether somebody who wants to hear from {@code least} on wants to hear this. */
    public boolean reaches(LogLevel least) {
        return compareTo(least) >= 0;
    }
}
