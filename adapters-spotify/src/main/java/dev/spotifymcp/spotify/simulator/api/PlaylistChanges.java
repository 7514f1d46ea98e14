package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.ItemCount;
import dev.spotifymcp.domain.playlist.Owner;
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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Making playlists, filling them, and changing those one owns. */
final class PlaylistChanges {

    private final World world;
    private final PlaylistShape shape;
    private final Quirks quirks;
    private final ItemAdditions additions;
    private final ItemChanges changes;
    private final PlaylistEdits edits;
    private final SecretSource ids = SecretSource.secure();

    PlaylistChanges(World world, PlaylistShape shape, Quirks quirks, InstantSource clock) {
        this.world = world;
        this.shape = shape;
        this.quirks = quirks;
        var names = new NamedItems(world.recordings());
        this.additions = new ItemAdditions(names, clock);
        this.changes = new ItemChanges(names, clock);
        this.edits = new PlaylistEdits(quirks);
    }

    List<Route> routes() {
        SpotifyScope[] either = {SpotifyScope.CHANGE_PRIVATE_PLAYLISTS, SpotifyScope.CHANGE_PUBLIC_PLAYLISTS};
        return List.of(
                Route.of("POST", "me/playlists", this::create, either),
                Route.of("POST", "users/*/playlists", this::create, either),
                Route.of("POST", "playlists/*/items", this::add, either),
                Route.of("POST", "playlists/*/tracks", this::add, either),
                Route.of("PUT", "playlists/*", call -> own(call, edits::edit), either),
                Route.of("PUT", "playlists/*/images", this::paint, SpotifyScope.UPLOAD_IMAGES),
                Route.of("PUT", "playlists/*/items", call -> own(call, changes::put), either),
                Route.of("PUT", "playlists/*/tracks", call -> own(call, changes::put), either),
                Route.of("DELETE", "playlists/*/items", call -> own(call, remove("items")), either),
                Route.of("DELETE", "playlists/*/tracks", call -> own(call, remove("tracks")), either));
    }

    private SimulatedReply create(ApiCall call) {
        return call.json()
                .map(wish -> create(call, wish))
                .orElseGet(() -> SimulatedReply.error(400, "Error parsing JSON."));
    }

    private SimulatedReply create(ApiCall call, JsonNode wish) {
        String name = wish.path("name").stringValue("");
        Visibility visibility = visibility(wish);
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
                new Owner(call.listener().userName(), call.listener().profile().displayName()),
                made,
                new ItemCount.Known(0),
                SimulatedPlaylist.freshSnapshot());
        return created(call, world.owns(call.listener(), playlist, List.of()));
    }

    private static Visibility visibility(JsonNode wish) {
        if (wish.path("collaborative").asBoolean(false)) {
            return Visibility.COLLABORATIVE;
        }
        return wish.path("public").asBoolean(true) ? Visibility.PUBLIC : Visibility.PRIVATE;
    }

    private SimulatedReply created(ApiCall call, SimulatedPlaylist playlist) {
        return SimulatedReply.json(201, shape.whole(playlist, call.listener(), ItemKey.ITEM))
                .with("Location", Json.API + "/playlists/" + playlist.id().value());
    }

    private static SpotifyScope scopeFor(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> SpotifyScope.CHANGE_PUBLIC_PLAYLISTS;
            case PRIVATE, COLLABORATIVE -> SpotifyScope.CHANGE_PRIVATE_PLAYLISTS;
        };
    }

    /** Both scopes are needed, of which the route has asked for one. */
    private SimulatedReply paint(ApiCall call) {
        boolean isAllowed = Stream.of(SpotifyScope.CHANGE_PRIVATE_PLAYLISTS, SpotifyScope.CHANGE_PUBLIC_PLAYLISTS)
                .anyMatch(scope -> call.scopes().contains(scope.value()));
        return isAllowed
                ? own(call, "change", playlist -> PlaylistCovers.paint(playlist, call.body()))
                : SimulatedReply.error(403, "Insufficient client scope");
    }

    private SimulatedReply add(ApiCall call) {
        return own(call, "add tracks to", playlist -> additions.add(call, playlist));
    }

    private BiFunction<SimulatedPlaylist, JsonNode, SimulatedReply> remove(String key) {
        return (playlist, body) -> changes.remove(playlist, NamedItems.texts(body.path(key), item -> item.path("uri")));
    }

    private SimulatedReply own(ApiCall call, BiFunction<SimulatedPlaylist, JsonNode, SimulatedReply> act) {
        return own(
                call,
                "change",
                playlist -> call.json()
                        .map(body -> act.apply(playlist, body))
                        .orElseGet(() -> SimulatedReply.error(400, "Error parsing JSON.")));
    }

    private SimulatedReply own(ApiCall call, String verb, Function<SimulatedPlaylist, SimulatedReply> act) {
        return PlaylistEndpoints.find(
                world,
                call,
                playlist -> playlist.isOf(call.listener())
                        ? act.apply(playlist)
                        : SimulatedReply.error(403, "You cannot " + verb + " a playlist you don't own."));
    }
}
