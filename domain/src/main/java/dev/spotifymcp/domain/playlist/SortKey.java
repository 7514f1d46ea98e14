package dev.spotifymcp.domain.playlist;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Track;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;

/** What a playlist can be sorted by. What lacks it, such as the artist of a local file, comes first. */
public enum SortKey {
    NAME,
    ARTIST,
    ALBUM,
    DURATION,
    ADDED_AT;

    /** From the first letter to the last, from short to long, from old to new. */
    public Comparator<PlaylistItem> order() {
        return switch (this) {
            case NAME -> Comparator.comparing(item -> lower(item.playable().name()));
            case ARTIST -> Comparator.comparing(item -> lower(artist(item.playable())));
            case ALBUM -> Comparator.comparing(item -> lower(album(item.playable())));
            case DURATION -> Comparator.comparing(item -> length(item.playable()));
            case ADDED_AT -> Comparator.comparing(PlaylistItem::addedAt);
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String artist(Playable playable) {
        return switch (playable) {
            case Track track ->
                track.artists().stream().map(Credit::name).findFirst().orElse("");
            case Episode episode -> episode.show().name();
            case Playable.LocalFile file -> "";
            case Playable.Unavailable gone -> "";
        };
    }

    private static String album(Playable playable) {
        return switch (playable) {
            case Track track -> track.album().name();
            case Episode episode -> episode.show().name();
            case Playable.LocalFile file -> "";
            case Playable.Unavailable gone -> "";
        };
    }

    private static Duration length(Playable playable) {
        return switch (playable) {
            case Track track -> track.length();
            case Episode episode -> episode.length();
            case Playable.LocalFile file -> Duration.ZERO;
            case Playable.Unavailable gone -> Duration.ZERO;
        };
    }
}
