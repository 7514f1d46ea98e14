package dev.spotifymcp.mcp.words;

import java.util.regex.Pattern;

/**
 * Makes text of strangers safe to show. It stays data: nothing in it is understood, translated or escaped, but what
 * cannot be seen is taken out, since invisible characters are how instructions are smuggled past the person who
 * watches.
 */
public final class Clean {

    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 64;

    // Controls, halves of surrogate pairs, line breaks of all kinds.
    private static final Pattern BREAKING = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+");
    // Marks that turn the reading direction, and the tag characters that spell ASCII invisibly.
    private static final Pattern INVISIBLE = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\x{E0000}-\\x{E007F}]+");

    private Clean() {}

    /** On one line, of bearable length. */
    public static String text(String foreign) {
        return shortened(foreign, LONGEST);
    }

    /** The same for what a caller has sent and is told back. */
    public static String name(String foreign) {
        return shortened(foreign, LONGEST_NAME);
    }

    /** Most names consist of these, and are not worth three regular expressions. */
    private static boolean isHarmless(int character) {
        return (character >= ' ' && character < 0x7F) || (character >= 0xA0 && character < 0x2000);
    }

    private static String shortened(String foreign, int longest) {
        if (foreign.length() <= longest && foreign.chars().allMatch(Clean::isHarmless)) {
            return foreign.strip();
        }
        String visible = INVISIBLE.matcher(foreign).replaceAll("");
        String line = BREAKING.matcher(visible).replaceAll(" ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end) + "…";
    }
}
