package dev.spotifymcp.domain.playlist;

/** One thing that is to be different about a playlist as a whole. */
public sealed interface Edit {

    /** A new name, within the bounds of {@link NewPlaylist}. */
    record Name(String name) implements Edit {}

    record Description(String description) implements Edit {}

    /** Private means no longer public; it leaves a collaborative playlist what it is. */
    record Shown(Visibility visibility) implements Edit {}

    /** No longer collaborative. */
    record Closed() implements Edit {}
}
