package dev.spotifymcp.domain.playlist;

/**
 * A playlist as a change has left it.
 *
 * @param snapshot Spotify's name for the state; empty text where it was not told
 * @param contents as far as the change knew them
 */
public record PlaylistState(SnapshotId snapshot, ContentMark contents) {

    /** Where only Spotify's name for it is known. */
    public static PlaylistState named(SnapshotId snapshot) {
        return new PlaylistState(snapshot, ContentMark.UNKNOWN);
    }

    /** Whether nobody has changed anything since. */
    public boolean isStill(Playlist now) {
        return !snapshot.value().isEmpty() && snapshot.equals(now.snapshot());
    }
}
