package dev.spotifymcp.spotify.http;

import java.time.Duration;

/**
 * What somebody who joins a line has to expect.
 *
 * @param called how long until they are called, if it goes on as it did of late
 * @param standing whether somebody has waited at any moment of the last seconds, so that it is no burst that passes
 */
record Outlook(Duration called, boolean standing) {

    /**
     * The length of a line that stands decides nothing but how long everybody waits: no fewer are served and no more are
     * refused when it is short.
     */
    static final Duration MOST_WHERE_A_LINE_STANDS = Duration.ofMillis(150);

    /** How long it is worth to wait; not at all where it would be in vain. */
    Duration worth(Duration longest) {
        return called.compareTo(bearable(longest)) > 0 ? Duration.ZERO : longest;
    }

    private Duration bearable(Duration longest) {
        return standing && longest.compareTo(MOST_WHERE_A_LINE_STANDS) > 0 ? MOST_WHERE_A_LINE_STANDS : longest;
    }
}
