package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.simulator.world.Listener;
import tools.jackson.databind.node.ObjectNode;

/** A listener. */
record ProfileShape(ApiMode mode) {

    /** As they see themselves. */
    ObjectNode own(Listener listener) {
        SpotifyProfile profile = listener.profile();
        ObjectNode json = reference(profile)
                .put("account_id", profile.account().value())
                .put("display_name", profile.displayName());
        json.putArray("images");
        if (mode == ApiMode.EXTENDED) {
            json.put("country", listener.country())
                    .put("email", profile.userName() + "@example.org")
                    .put("product", "premium");
            json.putObject("explicit_content").put("filter_enabled", false).put("filter_locked", false);
            json.putObject("followers").putNull("href").put("total", 0);
        }
        return json;
    }

    /** As the owner of something. */
    static ObjectNode owner(SpotifyProfile profile) {
        return reference(profile).put("display_name", profile.displayName());
    }

    /** As somebody who did something. */
    static ObjectNode reference(SpotifyProfile profile) {
        String name = profile.userName();
        ObjectNode json = Json.object();
        json.putObject("external_urls").put("spotify", "https://open.spotify.com/user/" + name);
        return json.put("href", Json.API + "/users/" + name)
                .put("id", name)
                .put("type", "user")
                .put("uri", "spotify:user:" + name);
    }
}
