package dev.spotifymcp.spotify.http;

import java.time.Duration;

/**
 * What somebody who joins a line has to expect.
 *
 * @param called how long until they are called, if it goes on as it did of late
 * @param bearable how long they may wait in this line, whatever time they have
 */
record Outlook(Duration called, Duration bearable) {

    /** How long it is worth to wait; not at all where it would be in vain. */
    Duration worth(Duration longest) {
        Duration limit = bearable.compareTo(longest) < 0 ? bearable : longest;
        return called.compareTo(limit) > 0 ? Duration.ZERO : longest;
    }
}
