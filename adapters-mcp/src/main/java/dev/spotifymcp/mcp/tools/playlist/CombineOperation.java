package dev.spotifymcp.mcp.tools.playlist;

import dev.spotifymcp.application.playlist.CombinationWish;
import dev.spotifymcp.application.playlist.CombinationWish.Target;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.playlist.Combination;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.Source;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.ValueType;
import java.util.List;
import java.util.Optional;

/** The ways of combining playlists, and the arguments they take. */
enum CombineOperation {
    MERGE,
    INTERSECT,
    SUBTRACT,
    INTERLEAVE,
    DEDUPE,
    SPLIT,
    COPY;

    static final Parameter<CombineOperation> OP =
            Parameter.named("op", ValueType.choice(CombineOperation.class), "What to do.");
    static final Parameter<List<Source>> SOURCES = Parameter.named(
            "sources", ValueType.listOf(Sources.TYPE, 10), "Playlists by URI, link or id; liked for the liked songs.");
    static final Parameter<Optional<Target>> TARGET = Parameter.optional(
            "target",
            ValueType.name().as(CombineOperation::target),
            "Name of a playlist to make, or URI of one that is to hold just the result. dedupe: left out, the source.");
    static final Parameter<Optional<Integer>> SIZE = Parameter.optional(
            "size",
            ValueType.wholeNumber(1, PlaylistParameters.LONGEST_PLAYLIST),
            "split: items in each part, of at most 20.");

    /** Room for the number that a part of a split has behind its name. */
    private static final int LONGEST_NAME = NewPlaylist.LONGEST_NAME - 3;

    /** What a call asks for. */
    static Answer<CombinationWish> wish(Call call) {
        List<Source> sources = call.get(SOURCES);
        return how(call)
                .then(how -> fits(how, call)
                        .then(fitting -> target(call, sources))
                        .then(target -> fits(how, target))
                        .map(target -> new CombinationWish(how, sources, target)));
    }

    private static Answer<Combination> how(Call call) {
        return switch (call.get(OP)) {
            case MERGE -> Answer.given(new Combination.Merged());
            case INTERSECT -> Answer.given(new Combination.Intersected());
            case SUBTRACT -> Answer.given(new Combination.Subtracted());
            case INTERLEAVE -> Answer.given(new Combination.Interleaved());
            case DEDUPE -> Answer.given(new Combination.Deduplicated());
            case COPY -> Answer.given(new Combination.Copied());
            case SPLIT ->
                call.get(SIZE)
                        .<Answer<Combination>>map(size -> Answer.given(new Combination.Split(size)))
                        .orElseGet(() -> refused("size", "is required for op split"));
        };
    }

    private static Answer<Combination> fits(Combination how, Call call) {
        int given = call.get(SOURCES).size();
        if (given < how.fewest()) {
            return refused("sources", "must be two or more");
        }
        return how.takesOneOnly() && given > 1 ? refused("sources", "must be one alone") : Answer.given(how);
    }

    private static Answer<Target> fits(Combination how, Target target) {
        return how instanceof Combination.Split && target instanceof Target.Existing
                ? refused("target", "must be a name: each part becomes a new playlist")
                : Answer.given(target);
    }

    private static Answer<Target> target(Call call, List<Source> sources) {
        return call.get(TARGET)
                .map(Answer::given)
                .orElseGet(() -> call.get(OP) == DEDUPE && sources.getFirst() instanceof Source.Of(var playlist)
                        ? Answer.given(new Target.Existing(playlist))
                        : refused("target", "is required"));
    }

    /** A link that is mistyped must not become the name of a playlist. */
    private static Answer<Target> target(String field, String text) {
        return switch (PlaylistId.read(field, text)) {
            case Answer.Given(var playlist) -> Answer.given(new Target.Existing(playlist));
            case Answer.Refused<PlaylistId>(var why)
            when text.startsWith("spotify:") || text.contains("://") -> Answer.refused(why);
            case Answer.Refused<PlaylistId> name ->
                text.length() <= LONGEST_NAME
                        ? Answer.given(new Target.Fresh(text))
                        : refused(field, "must have at most " + LONGEST_NAME + " characters where it is a name");
        };
    }

    private static <T> Answer<T> refused(String field, String problem) {
        return Answer.refused(new Refusal.InvalidArgument(field, problem));
    }
}
