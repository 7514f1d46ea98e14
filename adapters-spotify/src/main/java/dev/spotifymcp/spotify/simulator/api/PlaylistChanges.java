package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.ItemCount;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.Visibility;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.api.PlaylistShape.ItemKey;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import dev.spotifymcp.spotify.simulator.world.SimulatedPlaylist;
import dev.spotifymcp.spotify.simulator.world.World;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Making playlists and filling them. */
final class PlaylistChanges {

    private final World world;
    private final PlaylistShape shape;
    private final Quirks quirks;
    private final ItemAdditions additions;
    private final SecretSource ids = SecretSource.secure();

    PlaylistChanges(World world, PlaylistShape shape, Quirks quirks, InstantSource clock) {
        this.world = world;
        this.shape = shape;
        this.quirks = quirks;
        this.additions = new ItemAdditions(world.recordings(), clock);
    }

    List<Route> routes() {
        SpotifyScope[] either = {SpotifyScope.CHANGE_PRIVATE_PLAYLISTS, SpotifyScope.CHANGE_PUBLIC_PLAYLISTS};
        return List.of(
                Route.of("POST", "me/playlists", this::create, either),
                Route.of("POST", "users/*/playlists", this::create, either),
                Route.of("POST", "playlists/*/items", this::add, either),
                Route.of("POST", "playlists/*/tracks", this::add, either));
    }

    private SimulatedReply create(ApiCall call) {
        return call.json()
                .map(wish -> create(call, wish))
                .orElseGet(() -> SimulatedReply.error(400, "Error parsing JSON."));
    }

    private SimulatedReply create(ApiCall call, JsonNode wish) {
        String name = wish.path("name").stringValue("");
        Visibility visibility = wish.path("public").asBoolean(true) ? Visibility.PUBLIC : Visibility.PRIVATE;
        if (name.isBlank()) {
            return SimulatedReply.error(400, "Missing required field: name");
        }
        if (!call.scopes().contains(scopeFor(visibility).value())) {
            return SimulatedReply.error(403, "Insufficient client scope");
        }
        Visibility made = quirks.isShown(Quirk.PRIVATE_PLAYLISTS_ARE_PUBLIC) ? Visibility.PUBLIC : visibility;
        var playlist = new Playlist(
                new PlaylistId(new SpotifyUri(Kind.PLAYLIST, ids.id())),
                name,
                wish.path("description").stringValue(""),
                call.listener().profile().displayName(),
                made,
                new ItemCount.Known(0),
                SimulatedPlaylist.freshSnapshot());
        return created(call, world.owns(call.listener(), playlist, List.of()));
    }

    private SimulatedReply created(ApiCall call, SimulatedPlaylist playlist) {
        return SimulatedReply.json(201, shape.whole(playlist, call.listener(), ItemKey.ITEM))
                .with("Location", Json.API + "/playlists/" + playlist.id().value());
    }

    private static SpotifyScope scopeFor(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> SpotifyScope.CHANGE_PUBLIC_PLAYLISTS;
            case PRIVATE -> SpotifyScope.CHANGE_PRIVATE_PLAYLISTS;
        };
    }

    private SimulatedReply add(ApiCall call) {
        return PlaylistEndpoints.find(
                world,
                call,
                playlist -> playlist.isOf(call.listener())
                        ? additions.add(call, playlist)
                        : SimulatedReply.error(403, "You cannot add tracks to a playlist you don't own."));
    }
}
