package dev.spotifymcp.application.playlist;

import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistNames;
import dev.spotifymcp.domain.playlist.Removal;
import java.util.List;
import java.util.Optional;

/**
 * What a combination would do.
 *
 * @param steps one, or one for each part of a split
 * @param leftOut what could not be taken along, or goes with what is written over
 * @param read so many items were read for it
 */
public record CombinationPlan(List<Step> steps, List<LeftOut> leftOut, int read) {

    public CombinationPlan {
        steps = List.copyOf(steps);
        leftOut = List.copyOf(leftOut);
    }

    /** What happens to one playlist. */
    public sealed interface Step {

        /** As many items as it holds afterwards, those without a name included. */
        int items();

        /** It is made, and filled with these. */
        record Make(NewPlaylist playlist, List<SpotifyUri> uris) implements Step {
            @Override
            public int items() {
                return uris.size();
            }
        }

        /** It holds what it is to hold. */
        record Keep(Playlist playlist, int items) implements Step {}

        /** These come behind what is there. */
        record Extend(Playlist playlist, List<SpotifyUri> uris, int items) implements Step {}

        /** Some of it goes. */
        record Thin(Playlist playlist, Removal removal, int items) implements Step {}

        /** All of it goes, and these come. */
        record Rewrite(Playlist playlist, List<SpotifyUri> uris, PlaylistNames before) implements Step {
            @Override
            public int items() {
                return uris.size();
            }
        }

        /** The playlist, if it is there already. */
        default Optional<Playlist> there() {
            return switch (this) {
                case Make make -> Optional.empty();
                case Keep keep -> Optional.of(keep.playlist());
                case Extend extend -> Optional.of(extend.playlist());
                case Thin thin -> Optional.of(thin.playlist());
                case Rewrite rewrite -> Optional.of(rewrite.playlist());
            };
        }

        /** What the playlist is called. */
        default String name() {
            return this instanceof Make make
                    ? make.playlist().name()
                    : there().map(Playlist::name).orElseThrow();
        }

        /** So many things are sent to Spotify for it. */
        default int written() {
            return switch (this) {
                case Make make -> make.uris().size();
                case Keep keep -> 0;
                case Extend extend -> extend.uris().size();
                case Thin thin -> thin.removal().names().size();
                case Rewrite rewrite -> rewrite.uris().size();
            };
        }
    }

    /** So many things are sent to Spotify for all of it. */
    public int written() {
        return steps.stream().mapToInt(Step::written).sum();
    }

    /** Whether anything that is there would be lost, so that somebody has to agree. */
    public boolean overwrites() {
        return steps.stream().anyMatch(step -> step instanceof Step.Thin || step instanceof Step.Rewrite);
    }

    /** Whether everything is as it is to be. */
    public boolean isIdle() {
        return steps.stream().allMatch(Step.Keep.class::isInstance);
    }
}
