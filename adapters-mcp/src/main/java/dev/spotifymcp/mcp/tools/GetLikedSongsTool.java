package dev.spotifymcp.mcp.tools;

import dev.spotifymcp.application.library.ReadLikedSongs;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.words.Clean;
import java.util.List;

/** {@code get_liked_songs}: what a person has saved, newest first. */
public record GetLikedSongsTool(ReadLikedSongs library) implements Tool {

    private static final Paging PAGING = Paging.of("songs", 20, 50);

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "get_liked_songs",
            "Get liked songs",
            """
            List the songs the user has liked (saved to their library), newest first, with the date each was added. \
            Leaf through longer collections with offset.""",
            List.of(PAGING.limit(), PAGING.offset()),
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
        return library.songs(call.user(), PAGING.window(call)).map(page -> LISTING.of("Your liked songs", page));
    }
}
