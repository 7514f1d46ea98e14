package dev.spotifymcp.domain.playlist;

import dev.spotifymcp.domain.catalogue.SpotifyUri;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The least that has to happen for a playlist to hold something else. What stays keeps its place and its date, unless
 * everything has to be written anew. What has no name is not counted: nobody can put it anywhere.
 */
public sealed interface Change {

    /** It holds that already. */
    record Nothing() implements Change {}

    /** These come behind what is there. */
    record More(List<SpotifyUri> uris) implements Change {
        public More {
            uris = List.copyOf(uris);
        }
    }

    /** What stands at these positions goes. */
    record Less(Set<Integer> positions) implements Change {
        public Less {
            positions = Set.copyOf(positions);
        }
    }

    /** All of it goes, and these come. */
    record Anew(List<SpotifyUri> uris) implements Change {
        public Anew {
            uris = List.copyOf(uris);
        }
    }

    /** The change from what a playlist holds to what it is to hold. */
    static Change from(PlaylistNames present, List<SpotifyUri> wanted) {
        List<SpotifyUri> named = present.inOrder();
        if (named.equals(wanted)) {
            return new Nothing();
        }
        if (named.size() < wanted.size() && named.equals(wanted.subList(0, named.size()))) {
            return new More(wanted.subList(named.size(), wanted.size()));
        }
        Set<Integer> gone = new HashSet<>();
        int kept = 0;
        for (int position = 0; position < present.size(); position++) {
            SpotifyUri name = present.at(position).orElse(null);
            if (name != null && kept < wanted.size() && name.equals(wanted.get(kept))) {
                kept++;
            } else if (name != null) {
                gone.add(position);
            }
        }
        return kept == wanted.size() ? new Less(gone) : new Anew(wanted);
    }
}
