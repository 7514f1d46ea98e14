package dev.spotifymcp.mcp.tools.catalogue;

import dev.spotifymcp.application.catalogue.LookUp;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Contents;
import dev.spotifymcp.domain.catalogue.Contents.Group;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.tools.CatalogueParameters;
import dev.spotifymcp.mcp.tools.Listing;
import dev.spotifymcp.mcp.tools.Paging;
import dev.spotifymcp.mcp.tools.Things;
import java.util.List;
import java.util.Set;

/** {@code list_contents}: what is inside an album, an artist's work, a podcast, an audiobook. */
public record ListContentsTool(LookUp catalogue) implements Tool {

    private static final Parameter<SpotifyUri> URI = Parameter.named(
            "uri",
            CatalogueParameters.uri(Kind.ALBUM, Kind.ARTIST, Kind.SHOW, Kind.AUDIOBOOK),
            "Album, artist, show or audiobook: Spotify URI or open.spotify.com link. A bare id is taken for an album.");
    private static final Parameter<List<Group>> GROUPS = Parameter.named(
                    "groups",
                    ValueType.listOf(ValueType.choice(Group.class), Group.values().length),
                    "For artists: which of their releases.")
            .orElse(List.of(Group.ALBUM, Group.SINGLE));
    private static final Paging PAGING = Paging.of("items", 20, 50);

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "list_contents",
            "List contents",
            """
            List what is inside something: the tracks of an album, the releases of an artist, the episodes of a podcast \
            (latest first), the chapters of an audiobook. Spotify no longer tells an artist's top tracks: search_tracks \
            with artist:"name" comes close. Playlists are read with get_playlist_tracks.""",
            List.of(URI, GROUPS, PAGING.limit(), PAGING.offset()),
            Listing.schema(Things.SCHEMA),
            Effect.READS,
            Scope.READ);

    private static final Listing<Thing> LISTING = new Listing<>(Things::json, Things::line);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        SpotifyUri container = call.get(URI);
        var contents = new Contents(container, Set.copyOf(call.get(GROUPS)), PAGING.window(call));
        return catalogue.into(call.user(), contents).map(page -> LISTING.of(heading(container.kind()), page));
    }

    private static String heading(Kind container) {
        return switch (container) {
            case ARTIST -> "Releases";
            case SHOW -> "Episodes";
            case AUDIOBOOK -> "Chapters";
            case TRACK, ALBUM, PLAYLIST, EPISODE, CHAPTER -> "Tracks";
        };
    }
}
