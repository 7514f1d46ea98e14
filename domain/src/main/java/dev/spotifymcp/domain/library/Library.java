package dev.spotifymcp.domain.library;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Window;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a person has saved at Spotify, and whom they follow there. */
public interface Library {

    /** Most things that one call asks about or changes. */
    int MOST_PER_CALL = 40;

    /** Liked songs, newest first. */
    Answer<Page<SavedTrack>> likedSongs(Permit permit, Window window);

    /** What else is kept: newest first, artists in Spotify's order. */
    Answer<Page<SavedThing>> saved(Permit permit, SavedKind kind, Window window);

    /** Those of at most {@link #MOST_PER_CALL} things that are in the library. */
    Answer<Set<SpotifyUri>> among(Permit permit, List<SpotifyUri> things);

    /** Saves or follows at most {@link #MOST_PER_CALL} things; what is there already stays. Given is what is there now. */
    Answer<List<SpotifyUri>> save(Permit permit, List<SpotifyUri> things);

    /** Takes out at most {@link #MOST_PER_CALL} things, or stops following them. Given is what is gone. */
    Answer<List<SpotifyUri>> remove(Permit permit, List<SpotifyUri> things);

    /**
     * The things, if one call can be about them; for those who implement this.
     *
     * @throws IllegalArgumentException when there are none or too many, or one is of a kind nobody can keep
     */
    static List<SpotifyUri> checked(List<SpotifyUri> things) {
        if (things.isEmpty() || things.size() > MOST_PER_CALL) {
            throw new IllegalArgumentException("one call is about 1 to " + MOST_PER_CALL + " things");
        }
        if (things.stream().anyMatch(thing -> !keepable().contains(thing.kind()))) {
            throw new IllegalArgumentException("only " + keepable() + " can be kept");
        }
        return things;
    }

    /** The kinds of thing a library can hold. */
    static Set<Kind> keepable() {
        return EnumSet.complementOf(EnumSet.of(Kind.CHAPTER));
    }
}
