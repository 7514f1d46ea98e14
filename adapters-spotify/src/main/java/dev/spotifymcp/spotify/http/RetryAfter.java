package dev.spotifymcp.spotify.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long Spotify wants to be left alone (RFC 9110, section 10.2.3). */
final class RetryAfter {

    // Nothing reported is longer; a larger figure is a mistake that would lock people out.
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** Reads seconds or an HTTP date, at least one second; empty when the header is absent or means nothing. */
    static Optional<Duration> read(String header, Instant now) {
        String text = header.strip();
        return text.matches("[0-9]{1,9}")
                ? Optional.of(bounded(Duration.ofSeconds(Long.parseLong(text))))
                : date(text).map(end -> bounded(Duration.between(now, end)));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.compareTo(Duration.ofSeconds(1)) < 0) {
            return Duration.ofSeconds(1);
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
