package dev.spotifymcp.domain.playlist;

/** A playlist to be made. */
public record NewPlaylist(String name, String description, Visibility visibility) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_DESCRIPTION = 300;

    public NewPlaylist {
        name = name.strip();
        description = description.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a playlist's name has 1 to " + LONGEST_NAME + " characters");
        }
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new IllegalArgumentException(
                    "a playlist's description has at most " + LONGEST_DESCRIPTION + " characters");
        }
    }
}
