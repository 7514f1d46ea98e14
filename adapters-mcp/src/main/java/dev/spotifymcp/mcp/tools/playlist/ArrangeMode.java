package dev.spotifymcp.mcp.tools.playlist;

import dev.spotifymcp.application.playlist.ArrangePlaylist;
import dev.spotifymcp.application.playlist.ArrangePlaylist.Plan;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.Arrangement;
import dev.spotifymcp.domain.playlist.Arrangement.Direction;
import dev.spotifymcp.domain.playlist.Move;
import dev.spotifymcp.domain.playlist.SortKey;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The ways of arranging a playlist, and the arguments each of them takes. */
enum ArrangeMode {
    MOVE,
    SORT,
    SHUFFLE,
    REVERSE,
    REPLACE;

    static final Parameter<ArrangeMode> MODE = Parameter.named(
            "mode",
            ValueType.choice(ArrangeMode.class),
            "move takes from, count and before; sort takes keys; sort, shuffle and reverse take a range by from and count;"
                    + " replace takes uris.");
    static final Parameter<List<SortKey>> KEYS = Parameter.named(
                    "keys",
                    ValueType.listOf(ValueType.choice(SortKey.class), SortKey.values().length),
                    "What to sort by; the second decides where the first does not.")
            .orElse(List.of(SortKey.ARTIST, SortKey.ALBUM));
    static final Parameter<Boolean> DESCENDING = Parameter.named(
                    "descending", ValueType.flag(), "Sort from the last to the first, such as the newest on top.")
            .orElse(false);
    static final Parameter<Integer> FROM = Parameter.named(
                    "from", PlaylistParameters.position(), "The first item of the range, counted from 0.")
            .orElse(0);
    static final Parameter<Optional<Integer>> COUNT = Parameter.optional(
            "count",
            ValueType.wholeNumber(1, PlaylistParameters.LONGEST_PLAYLIST),
            "How many items: one for move, all that follow for the others, where it is left out.");
    static final Parameter<Optional<Integer>> BEFORE = Parameter.optional(
            "before",
            PlaylistParameters.position(),
            "Move: in front of which item, counted from 0 before the move; the playlist's length is its end.");
    static final Parameter<Optional<List<SpotifyUri>>> URIS = Parameter.optional(
            "uris", PlaylistParameters.ITEMS, "Replace: what the playlist is to hold, in this order.");

    private static final Random CHANCE = new Random();

    /** What a call would do. */
    static Answer<Plan> plan(ArrangePlaylist playlists, Call call) {
        return switch (call.get(MODE)) {
            case MOVE -> move(playlists, call);
            case SORT -> arrange(playlists, call, new Arrangement.Sorted(call.get(KEYS), direction(call)));
            case SHUFFLE -> arrange(playlists, call, new Arrangement.Shuffled(CHANCE));
            case REVERSE -> arrange(playlists, call, new Arrangement.Reversed());
            case REPLACE ->
                call.get(URIS)
                        .map(uris -> playlists.replacing(call.user(), call.get(PlaylistParameters.PLAYLIST), uris))
                        .orElseGet(() -> missing("uris", "replace"));
        };
    }

    private static Answer<Plan> move(ArrangePlaylist playlists, Call call) {
        int count = call.get(COUNT).orElse(1);
        return call.get(BEFORE)
                .map(before -> playlists.moving(
                        call.user(), call.get(PlaylistParameters.PLAYLIST), new Move(call.get(FROM), count, before)))
                .orElseGet(() -> missing("before", "move"));
    }

    private static Answer<Plan> arrange(ArrangePlaylist playlists, Call call, Arrangement arrangement) {
        int from = call.get(FROM);
        int to = call.get(COUNT).map(count -> from + count).orElse(Integer.MAX_VALUE);
        return playlists.arranging(call.user(), call.get(PlaylistParameters.PLAYLIST), arrangement, from, to);
    }

    private static Direction direction(Call call) {
        return call.get(DESCENDING) ? Direction.DESCENDING : Direction.ASCENDING;
    }

    private static Answer<Plan> missing(String field, String mode) {
        return Answer.refused(new Refusal.InvalidArgument(field, "is required for mode " + mode));
    }
}
