package dev.spotifymcp.spotify.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What Spotify says about keeping an answer.
 *
 * @param etag by which the answer is known again, or empty
 * @param cacheControl the header of this name, or empty
 */
public record Keeping(String etag, String cacheControl) {

    // Real ones have some forty characters; whatever came would be kept, and sent back.
    private static final int LONGEST_ETAG = 200;

    private static final String MAX_AGE = "max-age=";

    public Keeping {
        etag = etag.length() > LONGEST_ETAG ? "" : etag;
    }

    /**
     * Whether the answer to one person may be told to another. To what came for an Authorization header, only the word
     * {@code public} allows that (RFC 9111, section 3.5).
     */
    public boolean isForEverybody() {
        List<String> words = words();
        return words.contains("public")
                && words.stream().noneMatch(word -> word.startsWith("private") || word.equals("no-store"));
    }

    /** How long it holds without asking again; zero where Spotify does not say. */
    public Duration maxAge() {
        for (String word : words()) {
            String seconds = word.startsWith(MAX_AGE) ? word.substring(MAX_AGE.length()) : "";
            if (!seconds.isEmpty() && seconds.length() < 10 && seconds.chars().allMatch(Character::isDigit)) {
                return Duration.ofSeconds(Long.parseLong(seconds));
            }
        }
        return Duration.ZERO;
    }

    /** What is said anew counts, and otherwise what was said before (RFC 9111, section 4.3.4). */
    public Keeping after(Keeping before) {
        return new Keeping(
                etag.isEmpty() ? before.etag : etag, cacheControl.isEmpty() ? before.cacheControl : cacheControl);
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (String word : cacheControl.toLowerCase(Locale.ROOT).split(",", -1)) {
            words.add(word.strip());
        }
        return words;
    }
}
