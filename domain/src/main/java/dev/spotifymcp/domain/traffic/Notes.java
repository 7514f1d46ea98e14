package dev.spotifymcp.domain.traffic;

import dev.spotifymcp.domain.account.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** What one replica leaves for the others to find: small, short-lived, and each user's own. */
public interface Notes {

    /** Most bytes of UTF-8 that one note can hold. */
    int MOST_BYTES = 64 * 1024;

    /**
     * Leaves a note, in place of any earlier one of this name; however many are left at once, one stays. In the name of
     * a user who has gone, none is kept.
     *
     * @param until from this moment on nobody finds it
     * @throws IllegalArgumentException when the text is larger than {@link #MOST_BYTES}; the earlier note stays
     */
    void leave(UserId owner, NoteName name, String text, Instant until);

    /** The owner's note of this name, if there is one and its time is not over. */
    Optional<String> find(UserId owner, NoteName name, Instant now);

    /** Forgets what was over at that moment; says how many. */
    long purge(Instant now);

    /**
     * The text, if it fits into a note; for those who implement {@link #leave}.
     *
     * @throws IllegalArgumentException when it is larger than {@link #MOST_BYTES}
     */
    static String fitting(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("a note holds " + MOST_BYTES + " bytes at most");
        }
        return text;
    }
}
