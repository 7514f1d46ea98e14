package dev.spotifymcp.application.playlist;

import dev.spotifymcp.domain.playlist.Combination;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.Source;
import java.util.List;
import java.util.Optional;

/** What is to be made of what, and where it goes. */
public record CombinationWish(Combination how, List<Source> sources, Target target) {

    /** Where the result goes. */
    public sealed interface Target {

        /** It becomes what this playlist holds. */
        record Existing(PlaylistId playlist) implements Target {}

        /** New playlists of this name; where there are several, they are numbered. */
        record Fresh(String name) implements Target {}
    }

    public CombinationWish {
        sources = List.copyOf(sources);
        if (sources.size() < how.fewest() || (how.takesOneOnly() && sources.size() > 1)) {
            throw new IllegalArgumentException(how + " does not go with " + sources.size() + " sources");
        }
        if (how instanceof Combination.Split && target instanceof Target.Existing) {
            throw new IllegalArgumentException("what is split goes into new playlists");
        }
    }

    Optional<PlaylistId> existing() {
        return target instanceof Target.Existing(var playlist) ? Optional.of(playlist) : Optional.empty();
    }
}
