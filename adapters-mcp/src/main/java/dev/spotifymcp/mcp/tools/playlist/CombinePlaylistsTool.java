package dev.spotifymcp.mcp.tools.playlist;

import dev.spotifymcp.application.playlist.CombinationPlan;
import dev.spotifymcp.application.playlist.CombinePlaylists;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.Toolset;
import dev.spotifymcp.mcp.tools.Meant;
import dev.spotifymcp.mcp.tools.Written;

/** {@code combine_playlists}: makes one playlist of several, or several of one. */
public record CombinePlaylistsTool(CombinePlaylists playlists, Meant meant, Written written) implements Tool {

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "combine_playlists",
            "Combine playlists",
            """
            Make one playlist of several, each song (URI) once: merge (one after the other), interleave (in turn), \
            intersect (what is in all). subtract: the first without the others. dedupe: one without repeats, in place. \
            split: into new playlists of size. copy: as it is. Asks the user first where something would be \
            lost.""",
            Meant.parameters(
                    CombineOperation.OP, CombineOperation.SOURCES, CombineOperation.TARGET, CombineOperation.SIZE),
            Written.schema(CombinationWords.SCHEMA),
            Effect.DESTROYS,
            Scope.PLAYLISTS_WRITE,
            Toolset.POWER);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        return CombineOperation.wish(call)
                .then(wish -> playlists.plan(
                        call.user(), wish, (read, of) -> call.client().progress(read, of)))
                .then(plan -> {
                    var words = new CombinationWords(plan);
                    if (plan.isIdle()) {
                        return Answer.given(Written.unchanged(words.result(), words.planned()));
                    }
                    return plan.overwrites()
                            ? meant.so(
                                    call,
                                    words.act(),
                                    () -> Written.rehearsed(words.act(), words.planned()),
                                    () -> carryOut(call, plan, words))
                            : meant.unlessRehearsed(
                                    call,
                                    () -> Written.rehearsed(words.result(), words.planned()),
                                    () -> carryOut(call, plan, words));
                });
    }

    private Answer<ToolResult> carryOut(Call call, CombinationPlan plan, CombinationWords words) {
        int all = plan.read() + plan.written();
        return playlists
                .carryOut(call.user(), plan, done -> call.client().progress(plan.read() + done, all))
                .map(combined -> words.told(combined, written));
    }
}
