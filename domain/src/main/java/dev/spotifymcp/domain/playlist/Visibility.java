package dev.spotifymcp.domain.playlist;

/** Whether a playlist shows on its owner's profile. It is no access control: who has the link can listen. */
public enum Visibility {
    PUBLIC,
    PRIVATE,
    /** Private, and whoever is invited can change it. Spotify has no public playlists of this kind. */
    COLLABORATIVE
}
