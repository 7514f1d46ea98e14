package dev.spotifymcp.mcp.words;

/**
 * Makes text of strangers safe to show. It stays data: nothing in it is understood, translated or escaped, but what
 * cannot be seen is taken out, since invisible characters are how instructions are smuggled past the person who
 * watches.
 */
public final class Clean {

    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 64;

    private Clean() {}

    /** On one line, of bearable length. */
    public static String text(String foreign) {
        return shortened(foreign, LONGEST);
    }

    /** The same for what a caller has sent and is told back. */
    public static String name(String foreign) {
        return shortened(foreign, LONGEST_NAME);
    }

    private static String shortened(String foreign, int longest) {
        String line = (isClean(foreign) ? foreign : cleaned(foreign)).strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end) + "…";
    }

    /** Nearly every name is, and need not be copied. */
    private static boolean isClean(String foreign) {
        for (int i = 0; i < foreign.length(); i++) {
            char character = foreign.charAt(i);
            boolean plain = character >= ' ' && character < 0x7F;
            if (!plain && (Character.isSurrogate(character) || breaks(character) || hides(character))) {
                return false;
            }
        }
        return true;
    }

    /** Without what hides; with a space for each run of what breaks. */
    private static String cleaned(String foreign) {
        var line = new StringBuilder(foreign.length());
        boolean broken = false;
        int[] characters = foreign.codePoints().filter(each -> !hides(each)).toArray();
        for (int character : characters) {
            boolean breaks = breaks(character);
            if (!breaks) {
                line.appendCodePoint(character);
            } else if (!broken) {
                line.append(' ');
            }
            broken = breaks;
        }
        return line.toString();
    }

    /** Controls, halves of surrogate pairs, line breaks of all kinds. */
    private static boolean breaks(int character) {
        return character < ' '
                || (character >= 0x7F && character < 0xA0)
                || character == 0x2028
                || character == 0x2029
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    /** Marks that turn the reading direction, and the tag characters that spell ASCII invisibly. */
    private static boolean hides(int character) {
        return (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || (character >= 0xE0000 && character <= 0xE007F);
    }
}
