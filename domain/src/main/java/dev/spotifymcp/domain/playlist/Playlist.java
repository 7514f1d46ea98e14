package dev.spotifymcp.domain.playlist;

/** A playlist without its items. */
public record Playlist(
        PlaylistId id,
        String name,
        String description,
        Owner owner,
        Visibility visibility,
        ItemCount size,
        SnapshotId snapshot) {

    /** The same playlist, once it holds so many items. */
    public Playlist holding(int items, SnapshotId since) {
        return new Playlist(id, name, description, owner, visibility, new ItemCount.Known(items), since);
    }

    /** The same playlist under other details. */
    public Playlist with(Details details) {
        return new Playlist(id, details.name(), details.description(), owner, details.visibility(), size, snapshot);
    }
}
