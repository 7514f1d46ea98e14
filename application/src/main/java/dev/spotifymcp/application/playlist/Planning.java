package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.playlist.CombinationPlan.Step;
import dev.spotifymcp.application.playlist.CombinationWish.Target;
import dev.spotifymcp.application.playlist.CombinePlaylists.Read;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.Change;
import dev.spotifymcp.domain.playlist.Combination;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistNames;
import dev.spotifymcp.domain.playlist.Removal;
import dev.spotifymcp.domain.playlist.Source;
import dev.spotifymcp.domain.playlist.Visibility;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Decides, once everything is read, what has to be done for a wish to come true. */
record Planning(CombinationWish wish, Map<Source, Read> read) {

    /** Each is a playlist in somebody's library, and they have to be made one by one. */
    private static final int MOST_PARTS = 20;

    Answer<CombinationPlan> plan() {
        List<List<SpotifyUri>> results = wish.how()
                .of(wish.sources().stream()
                        .map(source -> of(source).names().inOrder())
                        .toList());
        return switch (wish.target()) {
            case Target.Fresh(var name) -> fresh(name, results).map(steps -> plan(steps, sources()));
            case Target.Existing(var playlist) -> existing(of(new Source.Of(playlist)), results.getFirst());
        };
    }

    private Answer<List<Step>> fresh(String name, List<List<SpotifyUri>> results) {
        if (results.isEmpty() || results.size() > MOST_PARTS) {
            return Answer.refused(new Refusal.InvalidArgument(
                    "size", "makes " + results.size() + " playlists of it; it has to be 1 to " + MOST_PARTS));
        }
        boolean numbered = wish.how() instanceof Combination.Split;
        return Answer.given(IntStream.range(0, results.size())
                .<Step>mapToObj(part -> new Step.Make(
                        new NewPlaylist(numbered ? name + " " + (part + 1) : name, "", Visibility.PRIVATE),
                        results.get(part)))
                .toList());
    }

    private Answer<CombinationPlan> existing(Read target, List<SpotifyUri> wanted) {
        if (!(target.found() instanceof Found.Listed(Playlist playlist, int size))) {
            throw new IllegalStateException("a target is a playlist");
        }
        Step step = step(playlist, target.names(), wanted);
        Source self = new Source.Of(playlist.id());
        if (!(step instanceof Step.Rewrite)) {
            return Answer.given(plan(List.of(step), sources().filter(source -> !source.equals(self))));
        }
        // What goes with a playlist that is written over is what the person agrees to; a source is to be kept.
        return wish.sources().contains(self) && target.names().nameless() > 0
                ? Answer.refused(new Refusal.NotAllowed("\"" + playlist.name()
                        + "\" would have to be written anew, which loses its local or unavailable items."
                        + " Give a name for a new playlist as target"))
                : Answer.given(plan(List.of(step), Stream.concat(sources(), Stream.of(self))));
    }

    private static Step step(Playlist playlist, PlaylistNames present, List<SpotifyUri> wanted) {
        return switch (Change.from(present, wanted)) {
            case Change.Nothing nothing -> new Step.Keep(playlist, present.size());
            case Change.More(var more) -> new Step.Extend(playlist, more, present.size() + more.size());
            case Change.Less(var positions) -> {
                Removal removal = Removal.of(positions, present);
                yield RemoveFromPlaylist.isShort(removal)
                        ? new Step.Thin(playlist, removal, present.size() - positions.size())
                        : new Step.Rewrite(playlist, wanted, present);
            }
            case Change.Anew(var all) -> new Step.Rewrite(playlist, all, present);
        };
    }

    private CombinationPlan plan(List<Step> steps, Stream<Source> losing) {
        return new CombinationPlan(
                steps,
                losing.distinct()
                        .flatMap(source -> of(source).nameless().stream())
                        .toList(),
                read.values().stream().mapToInt(source -> source.names().size()).sum());
    }

    /** Those from which something goes into the result. */
    private Stream<Source> sources() {
        return wish.sources().stream().limit(wish.how().takesFromFirstOnly() ? 1 : Long.MAX_VALUE);
    }

    private Read of(Source source) {
        Read found = read.get(source);
        if (found == null) {
            throw new IllegalStateException("every source has been read");
        }
        return found;
    }
}
