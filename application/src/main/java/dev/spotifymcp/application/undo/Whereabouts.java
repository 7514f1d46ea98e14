package dev.spotifymcp.application.undo;

import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistNames;
import dev.spotifymcp.domain.playlist.PlaylistState;
import dev.spotifymcp.domain.playlist.Runs;
import java.util.List;
import java.util.Set;

/**
 * Where those items stand by now that a change has put into a playlist.
 *
 * @param left the state it led to
 */
record Whereabouts(PlaylistState left) {

    /** Where these runs stand: where they were put, or else together at one place and no other; nowhere if neither is so. */
    Set<Integer> of(Runs runs, Playlist now, PlaylistNames all) {
        if (left.isStill(now) || left.contents().isLike(all.mark()) || stand(runs, all)) {
            return named(runs.positions(), all);
        }
        return runs.each().size() == 1 ? together(runs.each().getFirst().uris(), all) : Set.of();
    }

    /** Where these stand, which were put at the end, wherever that was. */
    Set<Integer> ofTheLast(List<SpotifyUri> uris, Playlist now, PlaylistNames all) {
        return of(Runs.of(Math.max(0, all.size() - uris.size()), uris), now, all);
    }

    private static boolean stand(Runs runs, PlaylistNames all) {
        return runs.each().stream().allMatch(run -> all.isAt(run.position(), run.uris()));
    }

    private static Set<Integer> together(List<SpotifyUri> uris, PlaylistNames all) {
        var place = all.onlyPlaceOf(uris);
        return place.isPresent() ? Runs.of(place.getAsInt(), uris).positions() : Set.of();
    }

    /** What has become unavailable since has no name any more, and cannot be removed by it. */
    private static Set<Integer> named(Set<Integer> positions, PlaylistNames all) {
        return positions.stream().allMatch(position -> all.at(position).isPresent()) ? positions : Set.of();
    }
}
