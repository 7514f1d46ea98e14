package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.api.PlaylistShape.ItemKey;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import dev.spotifymcp.spotify.simulator.world.SimulatedPlaylist;
import dev.spotifymcp.spotify.simulator.world.World;
import java.util.List;
import java.util.function.Function;

/** Reading playlists. */
final class PlaylistEndpoints {

    private static final PageLimits LISTED = new PageLimits(20, 50, 100_000);
    private static final PageLimits ITEMS = new PageLimits(20, 50, 100_000);
    private static final PageLimits TRACKS_OF_OLD = new PageLimits(100, 100, 100_000);

    private final ApiMode mode;
    private final World world;
    private final PlaylistShape shape;
    private final Quirks quirks;

    PlaylistEndpoints(ApiMode mode, World world, PlaylistShape shape, Quirks quirks) {
        this.mode = mode;
        this.world = world;
        this.shape = shape;
        this.quirks = quirks;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "me/playlists", this::mine, SpotifyScope.READ_PRIVATE_PLAYLISTS),
                Route.of("GET", "playlists/*", this::whole),
                Route.of("GET", "playlists/*/items", call -> items(call, ITEMS), SpotifyScope.READ_PRIVATE_PLAYLISTS),
                Route.of(
                        "GET",
                        "playlists/*/tracks",
                        call -> items(call, TRACKS_OF_OLD),
                        SpotifyScope.READ_PRIVATE_PLAYLISTS));
    }

    /** Does this with the playlist that is asked about, if there is one. */
    static SimulatedReply find(World world, ApiCall call, Function<SimulatedPlaylist, SimulatedReply> act) {
        if (!call.id().matches("[0-9A-Za-z]{22}")) {
            return SimulatedReply.error(400, "Invalid base62 id");
        }
        return world.playlist(new PlaylistId(new SpotifyUri(Kind.PLAYLIST, call.id())))
                .map(act)
                .orElseGet(() -> SimulatedReply.error(404, "Resource not found"));
    }

    private SimulatedReply mine(ApiCall call) {
        return LISTED.answer(
                call,
                window -> PagingShape.of(
                        Json.API + "/me/playlists?",
                        window,
                        call.listener().playlists(),
                        playlist -> shape.listed(playlist, call.listener())));
    }

    private SimulatedReply whole(ApiCall call) {
        return find(world, call, playlist -> SimulatedReply.json(200, shape.whole(playlist, call.listener(), key())));
    }

    private SimulatedReply items(ApiCall call, PageLimits limits) {
        return find(
                world,
                call,
                playlist -> isBarred(call, playlist)
                        ? SimulatedReply.error(403, "Forbidden")
                        : limits.answer(call, window -> shape.items(playlist, window, key())));
    }

    private boolean isBarred(ApiCall call, SimulatedPlaylist playlist) {
        return quirks.isShown(Quirk.ITEMS_ARE_BARRED)
                || (mode == ApiMode.DEVELOPMENT && !playlist.isOf(call.listener()));
    }

    private ItemKey key() {
        return quirks.isShown(Quirk.ITEMS_HOLD_TRACKS) ? ItemKey.TRACK : ItemKey.ITEM;
    }
}
