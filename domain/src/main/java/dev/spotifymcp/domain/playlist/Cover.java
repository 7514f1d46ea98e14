package dev.spotifymcp.domain.playlist;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.util.Base64;
import java.util.Optional;

/** A picture for a playlist: a JPEG, as the base64 text that Spotify takes. */
public final class Cover {

    /** Spotify's bound. It is for the text, of which the picture is three quarters. */
    public static final int LONGEST = 256 * 1024;

    private static final String DATA_URL = "data:image/jpeg;base64,";

    private final String base64;

    private Cover(String base64) {
        this.base64 = base64;
    }

    /**
     * Reads base64, or a data URL of it; line breaks and spaces do not count.
     *
     * @param field the argument's name, for the refusal
     */
    public static Answer<Cover> read(String field, String text) {
        String bare = text.replaceAll("\\s", "");
        String base64 = bare.startsWith(DATA_URL) ? bare.substring(DATA_URL.length()) : bare;
        return problem(base64)
                .map(problem -> Answer.<Cover>refused(new Refusal.InvalidArgument(field, problem)))
                .orElseGet(() -> Answer.given(new Cover(base64)));
    }

    public String base64() {
        return base64;
    }

    private static Optional<String> problem(String base64) {
        if (base64.length() > LONGEST) {
            return Optional.of("must be 256 kB of base64 at most, a picture of 192 kB; make it smaller");
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return isJpeg(bytes) ? Optional.empty() : Optional.of("must be a JPEG picture");
        } catch (IllegalArgumentException garbled) {
            return Optional.of("must be base64");
        }
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8 && (bytes[2] & 0xff) == 0xff;
    }

    @Override
    public String toString() {
        return "Cover of " + base64.length() + " characters";
    }
}
