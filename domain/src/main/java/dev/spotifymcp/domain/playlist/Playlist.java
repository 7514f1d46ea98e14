package dev.spotifymcp.domain.playlist;

/** A playlist without its items. */
public record Playlist(
        PlaylistId id,
        String name,
        String description,
        Owner owner,
        Visibility visibility,
        ItemCount size,
        SnapshotId snapshot) {}
