package dev.spotifymcp.mcp.tools.library;

import dev.spotifymcp.application.library.ReadLikedSongs;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.Listing;
import dev.spotifymcp.mcp.tools.Paging;
import dev.spotifymcp.mcp.tools.Playables;
import dev.spotifymcp.mcp.words.Clean;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code get_liked_songs}: what a person has saved, newest first. */
public record GetLikedSongsTool(ReadLikedSongs library) implements Tool {

    private static final Paging PAGING = Paging.of("songs", 20, 50);

    private static final Parameter<Optional<Instant>> ADDED_AFTER = Parameter.optional(
            "added_after",
            Moment.TYPE,
            "Only songs liked after this day or time (2026-11-01 or 2026-11-01T18:30:00Z); total is then an upper bound"
                    + " until the last of them is reached.");

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "get_liked_songs",
            "Get liked songs",
            """
            List the songs the user has liked (saved to their library), newest first, with the date each was added. \
            Leaf through longer collections with offset.""",
            List.of(PAGING.limit(), PAGING.offset(), ADDED_AFTER),
            Listing.schema(Playables.SCHEMA.always("added_at", Schema.text())),
            Effect.READS,
            Scope.READ);

    private static final Listing<SavedTrack> LISTING = new Listing<>(
            saved -> Playables.json(saved.track()).put("added_at", Clean.text(saved.addedAt())),
            saved -> Playables.line(saved.track()));

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        var window = PAGING.window(call);
        return call.get(ADDED_AFTER)
                .map(moment -> library.songsAfter(call.user(), moment, window))
                .orElseGet(() -> library.songs(call.user(), window))
                .map(page -> LISTING.of("Your liked songs", page));
    }
}
