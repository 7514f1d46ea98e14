package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.playlist.Visibility;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import dev.spotifymcp.spotify.simulator.world.SimulatedPlaylist;
import dev.spotifymcp.spotify.simulator.world.SimulatedPlaylist.State;
import tools.jackson.databind.JsonNode;

/** Renames playlists, describes them, and shows and hides them. What is not named stays. */
record PlaylistEdits(Quirks quirks) {

    SimulatedReply edit(SimulatedPlaylist playlist, JsonNode wish) {
        Visibility visibility = visibility(wish, playlist.state().visibility());
        if (wish.path("collaborative").asBoolean(false) && wish.path("public").asBoolean(false)) {
            return SimulatedReply.error(400, "A public playlist cannot be collaborative");
        }
        playlist.change(before -> new State(
                wish.path("name").stringValue(before.name()),
                wish.path("description").stringValue(before.description()),
                visibility,
                before.items(),
                before.snapshot()));
        return SimulatedReply.empty(200);
    }

    private Visibility visibility(JsonNode wish, Visibility before) {
        if (wish.path("collaborative").asBoolean(before == Visibility.COLLABORATIVE)) {
            return Visibility.COLLABORATIVE;
        }
        boolean isPublic = wish.path("public").asBoolean(before == Visibility.PUBLIC)
                || quirks.isShown(Quirk.PRIVATE_PLAYLISTS_ARE_PUBLIC);
        return isPublic ? Visibility.PUBLIC : Visibility.PRIVATE;
    }
}
