package dev.spotifymcp.domain.change;

import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.Details;
import dev.spotifymcp.domain.playlist.Move;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistState;
import dev.spotifymcp.domain.playlist.Runs;
import java.util.List;

/**
 * What makes a change undone. Each of them looks before it acts, so that doing it twice does no harm: a library is asked
 * what is in it, details are compared, and items are touched in the state of the playlist that the change has left.
 */
public sealed interface Inverse {

    /** Things were saved or followed: they go. */
    record TakeFromLibrary(List<SpotifyUri> things) implements Inverse {
        public TakeFromLibrary {
            things = List.copyOf(things);
        }
    }

    /** Things were removed or unfollowed: they return, with the date of their return. */
    record PutIntoLibrary(List<SpotifyUri> things) implements Inverse {
        public PutIntoLibrary {
            things = List.copyOf(things);
        }
    }

    /** A playlist was made: it leaves the library, which is all that Spotify knows of deleting. */
    record Unmake(PlaylistId playlist) implements Inverse {}

    /** A playlist was renamed, described, shown or hidden. */
    record Describe(PlaylistId playlist, Details were, Details became) implements Inverse {}

    /**
     * Items came, went or moved.
     *
     * @param left the state the change has led to; in another one, positions mean something else
     */
    record Rearrange(PlaylistId playlist, PlaylistState left, Step step) implements Inverse {}

    /** What is to be done to the items of a playlist. */
    sealed interface Step {

        /** These were put in, and stand here. */
        record TakeOut(Runs runs) implements Step {}

        /** These were put in at the end, wherever that was. */
        record TakeOffTheEnd(List<SpotifyUri> uris) implements Step {
            public TakeOffTheEnd {
                uris = List.copyOf(uris);
            }
        }

        /** These were taken out. They are put in one run after the other, each at its place. */
        record PutBack(Runs runs) implements Step {}

        record MoveBack(List<Move> moves) implements Step {
            public MoveBack {
                moves = List.copyOf(moves);
            }
        }

        /**
         * The playlist was written anew, and is again.
         *
         * @param uris what it held, as far as that has a name
         * @param nameless how many local or unavailable items it held, which nobody can put back
         */
        record Rewrite(List<SpotifyUri> uris, int nameless) implements Step {
            public Rewrite {
                uris = List.copyOf(uris);
            }
        }
    }
}
