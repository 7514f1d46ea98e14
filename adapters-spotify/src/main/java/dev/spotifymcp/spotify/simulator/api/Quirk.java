package dev.spotifymcp.spotify.simulator.api;

/** Oddities that Spotify shows at times, and that are no faults. */
public enum Quirk {

    /** Every third result of a search is null. */
    HOLES_IN_SEARCHES,

    /** A playlist that was to be private is public. */
    PRIVATE_PLAYLISTS_ARE_PUBLIC,

    /** The items of a playlist are refused even to its owner; they still stand in the playlist itself. */
    ITEMS_ARE_BARRED,

    /** Items of playlists hold a {@code track}, as before 2026. */
    ITEMS_HOLD_TRACKS,

    /** No answer has an ETag, and none may be kept: so it was found in 2023, whatever the documentation says. */
    NOTHING_MAY_BE_KEPT
}
