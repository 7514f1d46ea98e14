package dev.spotifymcp.domain.grant;

import java.util.regex.Pattern;

/**
 * What a client calls itself. Nobody has checked it: it may say "Claude" and be anybody. What could make it look like
 * something else on a page is taken out: control and invisible characters, changes of direction, line breaks.
 */
public record ClientName(String value) {

    private static final int MOST_CHARACTERS = 64;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\x{034F}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}]+");
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\s]+");

    public ClientName {
        String visible = INVISIBLE.matcher(BLANK.matcher(value).replaceAll(" ")).replaceAll("");
        value = shortened(BLANK.matcher(visible).replaceAll(" ").strip());
        value = value.isEmpty() ? "Unnamed client" : value;
    }

    /** Counted in code points, so that no character is cut in half. */
    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)).strip();
    }
}
