package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.PlaylistNames;
import dev.spotifymcp.domain.playlist.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** Makes one playlist of several, or several of one. All that is involved is read first, and kept by name alone. */
public final class CombinePlaylists {

    /** As many items as one playlist can hold, all sources and the target together. */
    public static final int MOST_READ = 10_000;

    private final SpotifyAccess access;
    private final ReadSource sources;
    private final CarryOut carryOut;

    CombinePlaylists(SpotifyAccess access, ReadSource sources, CarryOut carryOut) {
        this.access = access;
        this.sources = sources;
        this.carryOut = carryOut;
    }

    /** Hears from time to time how many of so many items are read. */
    @FunctionalInterface
    public interface Told {
        void hear(int read, int of);
    }

    /** One source with all the names in it, and what stands in it without one. */
    record Read(Found found, PlaylistNames names, List<LeftOut> nameless) {

        static Read nothingOf(Found found) {
            return new Read(found, new PlaylistNames(), new ArrayList<>());
        }

        void add(PlaylistItem item) {
            int before = names.nameless();
            names.add(item.playable());
            if (names.nameless() > before) {
                nameless.add(new LeftOut(
                        found.name(), item.position(), item.playable().name()));
            }
        }
    }

    /** What would be done. */
    public Answer<CombinationPlan> plan(UserId user, CombinationWish wish, Told told) {
        Instant deadline = access.deadlineIn(ReadSource.TIME);
        return find(user, deadline, wish)
                .then(CombinePlaylists::bounded)
                .then(found -> read(user, deadline, found, told))
                .then(read -> new Planning(wish, read).plan());
    }

    /** Does what was planned. Refused only when nothing was changed. */
    public Answer<Combined> carryOut(UserId user, CombinationPlan plan, IntConsumer told) {
        return carryOut.all(user, plan.steps(), told);
    }

    private Answer<Map<Source, Found>> find(UserId user, Instant deadline, CombinationWish wish) {
        Set<Source> all = new LinkedHashSet<>(wish.sources());
        wish.existing().ifPresent(target -> all.add(new Source.Of(target)));
        Map<Source, Found> found = new LinkedHashMap<>();
        for (Source source : all) {
            switch (sources.find(user, deadline, source)) {
                case Answer.Given(var there) -> found.put(source, there);
                case Answer.Refused(var why) -> {
                    return Answer.refused(why);
                }
            }
        }
        return Answer.given(found);
    }

    private static Answer<Map<Source, Found>> bounded(Map<Source, Found> found) {
        int size = size(found);
        return size <= MOST_READ
                ? Answer.given(found)
                : Answer.refused(new Refusal.InvalidArgument(
                        "sources", "hold " + size + " items in all; at most " + MOST_READ + " are read in one call"));
    }

    private Answer<Map<Source, Read>> read(UserId user, Instant deadline, Map<Source, Found> found, Told told) {
        Map<Source, Read> read = new LinkedHashMap<>();
        int before = 0;
        for (Map.Entry<Source, Found> each : found.entrySet()) {
            Read source = Read.nothingOf(each.getValue());
            Answer<Integer> all = sources.each(user, deadline, each.getKey(), MOST_READ, source::add);
            if (all instanceof Answer.Refused<Integer>(var why)) {
                return Answer.refused(why);
            }
            before += source.names().size();
            told.hear(before, size(found));
            read.put(each.getKey(), source);
        }
        return Answer.given(read);
    }

    private static int size(Map<Source, Found> found) {
        return found.values().stream().mapToInt(Found::size).sum();
    }
}
