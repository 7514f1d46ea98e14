package dev.spotifymcp.domain.traffic;

import java.util.regex.Pattern;

/** What a note is found by, among those of its owner. It is stored as it is: nothing secret goes into a name. */
public record NoteName(String value) {

    private static final Pattern SHAPE = Pattern.compile("[ -~]{1,200}");

    public NoteName {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a note's name is 1 to 200 printable ASCII characters");
        }
    }
}
