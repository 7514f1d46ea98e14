package dev.spotifymcp.web.listener;

import java.time.Duration;

/**
 * How long we wait for peers at most, and for how many of them.
 *
 * @param request within this time from its first byte a request has to be here, head and body; and from the moment it
 *     connects, a peer has so much time for its first byte
 * @param notice who is still sending so shortly before the end of that time is told (408), not just cut off
 * @param answer within this time a peer has to take a piece of an answer
 * @param arriving how many requests from one address may be on their way at once
 * @param perAddress how many connections one address may have
 * @param connections how many there may be altogether
 */
public record Limits(
        Duration request, Duration notice, Duration answer, int arriving, int perAddress, int connections) {

    /** Those who come from elsewhere: tables, Spotify, the jar. */
    private static final int MOST_FILES_OF_OTHERS = 512;

    private static final int MOST_ON_THE_THRESHOLD = 256;
    private static final int FEWEST_ON_THE_THRESHOLD = 16;

    public Limits {
        if (notice.isNegative() || notice.compareTo(request) >= 0 || !answer.isPositive()) {
            throw new IllegalArgumentException("peers need some time, and notice is given before it is over");
        }
        if (arriving < 1 || perAddress < 1 || connections < 1) {
            throw new IllegalArgumentException("a server without room serves nobody");
        }
    }

    /** What suits a server that is reached directly. Behind a proxy everybody has the same address. */
    public static Limits withConnectionsPerAddress(int perAddress) {
        return new Limits(
                Duration.ofSeconds(15), Duration.ofSeconds(1), Duration.ofSeconds(30), 128, perAddress, 10_000);
    }

    /**
     * The same, where the system gives this process so many files. Each connection is one; the first that finds none left
     * would end the listener for good.
     */
    public Limits withFiles(long files) {
        long ours = files - Math.min(MOST_FILES_OF_OTHERS, files / 3);
        long most = Math.max(ours - MOST_ON_THE_THRESHOLD, ours * 4 / 5);
        return new Limits(request, notice, answer, arriving, perAddress, Math.clamp(most, 1, connections));
    }

    /** A newcomer has to get in before another can give way to it, and it takes a moment until that one is gone. */
    int onTheThreshold() {
        return Math.clamp(connections / 4, FEWEST_ON_THE_THRESHOLD, MOST_ON_THE_THRESHOLD);
    }
}
