package dev.spotifymcp.mcp.tools.playlist;

import dev.spotifymcp.application.playlist.FindPlaylists;
import dev.spotifymcp.application.playlist.FindPlaylists.Wanted;
import dev.spotifymcp.application.playlist.ReadPlaylists;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.tools.Listing;
import dev.spotifymcp.mcp.tools.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code get_user_playlists}: the playlists a person owns or follows. */
public record GetUserPlaylistsTool(ReadPlaylists playlists, FindPlaylists find) implements Tool {

    private static final Paging PAGING = Paging.of("playlists", 10, 50);

    private static final Parameter<Optional<String>> NAME_CONTAINS = Parameter.optional(
            "name_contains", ValueType.line(1, 100), "Only playlists with this in their name, whatever the case.");
    private static final Parameter<Boolean> OWNED_ONLY = Parameter.named(
                    "owned_only", ValueType.flag(), "Only the user's own playlists, not those they follow.")
            .orElse(false);

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "get_user_playlists",
            "Get user's playlists",
            """
            List the playlists the user owns or follows, in the order of their library, with ids, owners and lengths. \
            Use it to find the id of a playlist the user names: name_contains searches all of them.""",
            List.of(PAGING.limit(), PAGING.offset(), NAME_CONTAINS, OWNED_ONLY),
            Listing.schema(PlaylistWords.SCHEMA),
            Effect.READS,
            Scope.READ);

    private static final Listing<Playlist> LISTING = new Listing<>(PlaylistWords::json, PlaylistWords::line);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        return page(call, wishes(call)).map(page -> LISTING.of("Your playlists", page));
    }

    /** To one who wishes for nothing, Spotify's own pages are shown. */
    private Answer<Page<Playlist>> page(Call call, List<Wanted> wishes) {
        var window = PAGING.window(call);
        return wishes.isEmpty() ? playlists.of(call.user(), window) : find.of(call.user(), wishes, window);
    }

    private static List<Wanted> wishes(Call call) {
        List<Wanted> wishes = new ArrayList<>();
        call.get(NAME_CONTAINS).map(Wanted.Named::new).ifPresent(wishes::add);
        if (call.get(OWNED_ONLY)) {
            wishes.add(new Wanted.Owned());
        }
        return wishes;
    }
}
