package dev.spotifymcp.mcp.tools.playback;

import dev.spotifymcp.application.playback.AddToQueue;
import dev.spotifymcp.application.playback.Queued;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.tools.CatalogueParameters;
import dev.spotifymcp.mcp.tools.Written;
import dev.spotifymcp.mcp.words.Problem;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code add_to_queue}: lets things play after what is on. */
public record AddToQueueTool(AddToQueue queue, RefusalWords words) implements Tool {

    /** Spotify takes one at a time; more would not fit into the time a call may take. */
    private static final int MOST = 20;

    private static final Parameter<List<SpotifyUri>> URIS = Parameter.named(
            "uris",
            ValueType.listOf(CatalogueParameters.uri(Kind.TRACK, Kind.EPISODE), MOST),
            "URIs or links of tracks and episodes, or ids of tracks, in the order wanted.");

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "add_to_queue",
            "Add to queue",
            """
            Let up to 20 tracks or episodes play after the current one, in the order given. Every call adds them again, \
            and Spotify cannot take anything out of the queue. Needs Spotify Premium and an active device.""",
            List.of(URIS, PlaybackParameters.DEVICE),
            Written.schema(Schema.object()
                    .always("added", Schema.wholeNumber())
                    .sometimes("left", Schema.listOf(Schema.text()))),
            Effect.ADDS,
            Scope.PLAYBACK);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        List<SpotifyUri> uris = call.get(URIS);
        return queue.add(
                        call.user(),
                        uris,
                        PlaybackParameters.wish(call),
                        added -> call.client().progress(added, uris.size()))
                .map(this::told);
    }

    private ToolResult told(Queued queued) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("added", queued.added());
        String text = "Added " + queued.added() + " to the queue.";
        return switch (queued) {
            case Queued.Whole whole -> ToolResult.done(text, Written.done(content));
            case Queued.Part part -> partly(part, text, content);
        };
    }

    /** Told as a success, with the problem beside it: a model that reads "failed" sends the whole list again. */
    private ToolResult partly(Queued.Part part, String text, ObjectNode content) {
        Problem problem = words.about(part.why());
        var left = content.putArray("left");
        part.left().forEach(uri -> left.add(uri.toString()));
        content.set("error", problem.json());
        String howToFinish = part.why() instanceof Refusal.OutcomeUnknown
                ? "The first of \"left\" may be in the queue: look before sending the rest."
                : "To finish later, send only what is in \"left\".";
        return ToolResult.done(
                text + " " + left.size() + " are left. " + problem.text() + " " + howToFinish,
                Written.partial(content));
    }
}
