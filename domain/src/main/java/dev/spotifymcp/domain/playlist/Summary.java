package dev.spotifymcp.domain.playlist;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the items of a playlist come to.
 *
 * @param repeated how many stand there that stand there before
 * @param artists those with the most tracks, most first
 * @param firstAdded the earliest date, as Spotify writes it; empty where no item has one
 */
public record Summary(
        int tracks,
        int episodes,
        int localFiles,
        int unavailable,
        int explicit,
        int repeated,
        Duration length,
        List<Featured> artists,
        String firstAdded,
        String lastAdded) {

    private static final int MOST_ARTISTS = 10;

    public Summary {
        artists = List.copyOf(artists);
    }

    /** An artist, and how many of the tracks are theirs. */
    public record Featured(Credit artist, int tracks) {}

    /** Counts items as they come, and keeps none of them. */
    public static final class Count {

        private final Map<Credit, Integer> artists = new HashMap<>();
        private final Set<SpotifyUri> seen = new HashSet<>();
        private int tracks;
        private int episodes;
        private int localFiles;
        private int unavailable;
        private int explicit;
        private int repeated;
        private Duration length = Duration.ZERO;
        private String firstAdded = "";
        private String lastAdded = "";

        public void add(PlaylistItem item) {
            date(item.addedAt());
            PlaylistNames.nameOf(item.playable())
                    .filter(name -> !seen.add(name))
                    .ifPresent(again -> repeated++);
            switch (item.playable()) {
                case Track track -> {
                    tracks++;
                    last(track.length(), track.explicit());
                    track.artists().forEach(artist -> artists.merge(artist, 1, Integer::sum));
                }
                case Episode episode -> {
                    episodes++;
                    last(episode.length(), episode.explicit());
                }
                case Playable.LocalFile file -> localFiles++;
                case Playable.Unavailable gone -> unavailable++;
            }
        }

        public Summary result() {
            List<Featured> most = artists.entrySet().stream()
                    .map(entry -> new Featured(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparingInt(Featured::tracks)
                            .reversed()
                            .thenComparing(featured -> featured.artist().name()))
                    .limit(MOST_ARTISTS)
                    .toList();
            return new Summary(
                    tracks, episodes, localFiles, unavailable, explicit, repeated, length, most, firstAdded, lastAdded);
        }

        private void last(Duration more, boolean isExplicit) {
            length = length.plus(more);
            explicit += isExplicit ? 1 : 0;
        }

        private void date(String addedAt) {
            if (addedAt.isEmpty()) {
                return;
            }
            firstAdded = firstAdded.isEmpty() || addedAt.compareTo(firstAdded) < 0 ? addedAt : firstAdded;
            lastAdded = addedAt.compareTo(lastAdded) > 0 ? addedAt : lastAdded;
        }
    }
}
