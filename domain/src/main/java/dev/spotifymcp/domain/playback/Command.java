package dev.spotifymcp.domain.playback;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Something a player can be told to do. */
public sealed interface Command {

    /** Starts something else, at this place of it. */
    record Play(Program program, Duration from) implements Command {}

    /** Goes on with what is on. */
    record Resume() implements Command {}

    record Pause() implements Command {}

    record Next() implements Command {}

    record Previous() implements Command {}

    record Seek(Duration position) implements Command {}

    record SetVolume(int percent) implements Command {
        public SetVolume {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("a volume is from 0 to 100 per cent");
            }
        }
    }

    record SetShuffle(Order.Shuffle shuffle) implements Command {}

    record SetRepeat(Order.Repeat repeat) implements Command {}

    /** Moves what is on to another device. */
    record Transfer(DeviceId to, Arrival arrival) implements Command {}

    /** Lets a track or an episode play after what is on. Told twice, it plays twice. */
    record Enqueue(SpotifyUri uri) implements Command {}

    /** What a device does that playback has moved to. */
    enum Arrival {
        PLAY,
        STAY_AS_IT_WAS
    }

    /** Whether it makes sense to a device that is asleep. */
    default boolean wakes() {
        return this instanceof Play || this instanceof Resume;
    }

    /** What to play. */
    sealed interface Program {

        Set<Kind> CONTEXTS = Set.of(Kind.ALBUM, Kind.ARTIST, Kind.PLAYLIST, Kind.SHOW);
        Set<Kind> ITEMS = Set.of(Kind.TRACK, Kind.EPISODE);

        /** The place to begin with, counted from 0. */
        int offset();

        /** All that is in something. An artist has no order to begin in the middle of. */
        record Context(SpotifyUri uri, int offset) implements Program {
            public Context {
                if (!CONTEXTS.contains(uri.kind()) || (uri.kind() == Kind.ARTIST && offset != 0)) {
                    throw new IllegalArgumentException(uri + " does not play from " + offset);
                }
            }
        }

        /** One thing after the other. */
        record Items(List<SpotifyUri> uris, int offset) implements Program {
            public Items {
                uris = List.copyOf(uris);
                if (!uris.stream().allMatch(uri -> ITEMS.contains(uri.kind())) || offset >= uris.size()) {
                    throw new IllegalArgumentException("only tracks and episodes play one after the other");
                }
            }
        }
    }
}
