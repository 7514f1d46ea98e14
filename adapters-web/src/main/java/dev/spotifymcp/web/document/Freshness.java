package dev.spotifymcp.web.document;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a document is believed: as long as its server says (RFC 9111, section 5.2.2.1), within bounds of ours. */
final class Freshness {

    /** Whatever the server says: otherwise, each load of a page that anybody can open would be a request of ours. */
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    /** Whatever the server says: it may be taken over, and get its good name back. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[, ])max-age=\"?(\\d{1,18})");

    private Freshness() {}

    static Duration of(String cacheControl) {
        String control = cacheControl.toLowerCase(Locale.ROOT);
        Matcher maxAge = MAX_AGE.matcher(control);
        if (control.contains("no-store") || control.contains("no-cache") || !maxAge.find()) {
            return SHORTEST;
        }
        Duration said = Duration.ofSeconds(Long.parseLong(maxAge.group(1)));
        Duration bounded = said.compareTo(SHORTEST) < 0 ? SHORTEST : said;
        return bounded.compareTo(LONGEST) > 0 ? LONGEST : bounded;
    }
}
