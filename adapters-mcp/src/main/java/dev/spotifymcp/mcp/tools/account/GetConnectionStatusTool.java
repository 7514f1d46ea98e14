package dev.spotifymcp.mcp.tools.account;

import dev.spotifymcp.application.account.ReadStatus;
import dev.spotifymcp.application.account.ReadStatus.Link;
import dev.spotifymcp.application.account.ReadStatus.Status;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.words.AppWords;
import dev.spotifymcp.mcp.words.Clean;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code get_connection_status}: how the caller stands with Spotify, without asking Spotify. */
public record GetConnectionStatusTool(ReadStatus status, PublicUrl site) implements Tool {

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "get_connection_status",
            "Get connection status",
            """
            See whose Spotify account is connected, what the user has allowed, when Spotify ends the consent, where to \
            connect again, and what Spotify refuses the app for now. Asks nothing of Spotify, so it works when \
            everything else is refused.""",
            List.of(),
            Schema.object()
                    .always("state", Schema.oneOf("connected", "reconnect_required", "not_connected"))
                    .always("display_name", Schema.text())
                    .always("spotify_user_id", Schema.text())
                    .always("credential_scopes", Schema.listOf(Schema.text()))
                    .always("connect_url", Schema.text())
                    .always("app_owner", Schema.text())
                    .always("api_mode", Schema.oneOf("development", "extended"))
                    .always(
                            "closed",
                            Schema.listOf(Schema.object()
                                    .always("what", Schema.text())
                                    .always("until", Schema.text())))
                    .sometimes("spotify_scopes", Schema.listOf(Schema.text()))
                    .sometimes("connected_since", Schema.text())
                    .sometimes("consent_ends", Schema.text()),
            Effect.READS,
            Scope.READ);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    /** A user who has left is told the same as one who never came. */
    @Override
    public Answer<ToolResult> call(Call call) {
        return status.of(call.user())
                .map(found -> Answer.given(told(call.caller(), found)))
                .orElseGet(() -> Answer.refused(new Refusal.NotConnected()));
    }

    private ToolResult told(Caller caller, Status found) {
        var profile = found.user().profile();
        String url = site.at("/auth/login").toString();
        ObjectNode content = JsonNodeFactory.instance
                .objectNode()
                .put("display_name", Clean.text(profile.displayName()))
                .put("spotify_user_id", Clean.text(profile.userName()))
                .put("connect_url", url);
        var scopes = content.putArray("credential_scopes");
        caller.scopes().stream().map(Scope::value).sorted().forEach(scopes::add);
        var app = status.app(found.link());
        AppWords.put(app, content);
        String words = told(found.link(), content, url) + AppWords.text(app);
        return ToolResult.done(Clean.text(profile.displayName()) + ": " + words, content);
    }

    private static String told(Link link, ObjectNode content, String url) {
        return switch (link) {
            case Link.Connected connected -> {
                content.put("state", "connected")
                        .put("connected_since", connected.since().toString())
                        .put("consent_ends", connected.until().toString());
                var scopes = content.putArray("spotify_scopes");
                connected.scopes().stream().sorted().forEach(scopes::add);
                yield "connected to Spotify. The consent ends at " + connected.until() + "; renew it here: " + url;
            }
            case Link.NeedsReconnection(var since, var app) -> {
                content.put("state", "reconnect_required").put("connected_since", since.toString());
                yield "Spotify no longer honours the consent. Ask the user to connect again: " + url;
            }
            case Link.NotConnected none -> {
                content.put("state", "not_connected");
                yield "no Spotify account is connected. Ask the user to connect one: " + url;
            }
        };
    }
}
