package dev.spotifymcp.domain.traffic;

import dev.spotifymcp.domain.account.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Something that happened to somebody's account, told to that person and to nobody else.
 *
 * @param subject what it happened to, as its person knows it: a key by its name, a browser, a program; empty where the
 *     act says it all. Never a secret, and never what a program asked Spotify for.
 */
public record AuditEntry(UserId user, Instant at, Act act, String subject) {

    /** As long as the longest thing that is recorded lives, so that its beginning can still be looked up. */
    public static final Duration LIFETIME = Duration.ofDays(90);

    private static final int LONGEST_SUBJECT = 80;

    public AuditEntry {
        int end = Math.min(subject.codePointCount(0, subject.length()), LONGEST_SUBJECT);
        subject = subject.substring(0, subject.offsetByCodePoints(0, end));
    }

    /** What can happen. The word of each is stored and downloaded, so it never changes. */
    public enum Act {
        SIGNED_IN("signed_in", "Signed in"),
        SPOTIFY_CONNECTED("spotify_connected", "Spotify connected"),
        SPOTIFY_DISCONNECTED("spotify_disconnected", "Spotify disconnected"),
        KEY_MADE("key_made", "API key made"),
        KEY_REVOKED("key_revoked", "API key revoked"),
        LINK_MADE("link_made", "Connect link made"),
        LINK_REVOKED("link_revoked", "Connect link revoked"),
        PROGRAM_CONNECTED("program_connected", "Program given access"),
        PROGRAM_REVOKED("program_revoked", "Access taken back from program"),
        PROGRAM_LEFT("program_left", "Access given back by program"),
        TOKEN_REUSED("token_reused", "Used token came back, access ended for safety"),
        SESSION_ENDED("session_ended", "Browser signed out from elsewhere"),
        OTHER_SESSIONS_ENDED("other_sessions_ended", "All other browsers signed out"),
        EXPORTED("exported", "Data downloaded");

        private final String word;
        private final String words;

        Act(String word, String words) {
            this.word = word;
            this.words = words;
        }

        /** The act of this word; empty for one that only a newer release knows. */
        public static Optional<Act> of(String word) {
            return Arrays.stream(values()).filter(act -> act.word.equals(word)).findFirst();
        }

        public String word() {
            return word;
        }

        /** As a person is told of it. */
        public String words() {
            return words;
        }
    }

    /** When it is forgotten. */
    public Instant expiresAt() {
        return at.plus(LIFETIME);
    }
}
