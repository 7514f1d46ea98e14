package dev.spotifymcp.mcp.resources;

import dev.spotifymcp.application.account.ReadStatus;
import dev.spotifymcp.application.account.ReadStatus.Link;
import dev.spotifymcp.application.account.ReadStatus.Status;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.mcp.registry.Resource;
import dev.spotifymcp.mcp.registry.ResourceContent;
import dev.spotifymcp.mcp.words.AppWords;
import dev.spotifymcp.mcp.words.Clean;
import java.util.Collection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code spotify://status}: how the caller stands with Spotify. */
public record StatusResource(ReadStatus status, PublicUrl site) implements Resource {

    private static final Definition DEFINITION = new Definition(
            "spotify://status",
            "status",
            "Spotify connection",
            "Whether a Spotify account is connected, whose it is, since when, what is allowed, where to reconnect,"
                    + " and what Spotify refuses the app for now.",
            "application/json",
            Scope.READ);

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    /** A user who has left is told the same as one who never came. */
    @Override
    public Answer<ResourceContent> read(Caller caller) {
        return status.of(caller.user())
                .map(found -> Answer.given(ResourceContent.json(DEFINITION.uri(), told(caller, found))))
                .orElseGet(() -> Answer.refused(new Refusal.NotConnected()));
    }

    /** A client that shows it wants to know when somebody has reconnected. */
    @Override
    public boolean isWatched() {
        return true;
    }

    private ObjectNode told(Caller caller, Status found) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (found.link()) {
            case Link.Connected connected -> {
                json.put("connected", true)
                        .put("state", "connected")
                        .put("since", connected.since().toString());
                put(json.putArray("spotify_scopes"), connected.scopes());
            }
            case Link.NeedsReconnection(var since, var app) ->
                json.put("connected", false).put("state", "reconnect_required").put("since", since.toString());
            case Link.NotConnected none -> json.put("connected", false).put("state", "not_connected");
        }
        json.putObject("user")
                .put("display_name", Clean.text(found.user().profile().displayName()))
                .put("spotify_user_id", Clean.text(found.user().profile().userName()));
        put(
                json.putArray("credential_scopes"),
                caller.scopes().stream().map(Scope::value).toList());
        json.put("connect_url", site.at("/auth/login").toString());
        AppWords.put(status.app(found.link()), json);
        return json;
    }

    private static void put(ArrayNode array, Collection<String> words) {
        words.stream().sorted().forEach(array::add);
    }
}
