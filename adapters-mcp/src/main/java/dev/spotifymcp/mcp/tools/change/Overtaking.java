package dev.spotifymcp.mcp.tools.change;

import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.change.Inverse.Step;
import dev.spotifymcp.domain.change.Receipt;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.words.Clean;
import dev.spotifymcp.mcp.words.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells that somebody has changed a playlist since, and hands over what it takes to decide anew. */
final class Overtaking {

    /** As many as the tools take that could put them in. */
    private static final int MOST_LINES = 1_000;

    private Overtaking() {}

    static ToolResult told(Receipt receipt, String playlist, ObjectNode content) {
        List<String> lines = lines(receipt.inverse()).limit(MOST_LINES).toList();
        var problem = new Problem(
                "not_allowed",
                "Nothing was done: " + Clean.text(playlist)
                        + " has been changed since, and taking this back would overwrite that.",
                lines.isEmpty()
                        ? "Read the playlist, and change it with the other tools."
                        : "Read the playlist. What this would have put back stands in \"left\": add_tracks_to_playlist"
                                + " can put it where it belongs now.",
                Map.of());
        ToolResult failed = ToolResult.failed(problem);
        content.setAll(failed.content());
        if (!lines.isEmpty()) {
            ArrayNode left = content.putArray("left");
            lines.forEach(left::add);
        }
        return new ToolResult(failed.shown(), content, ToolResult.Outcome.FAILED);
    }

    private static Stream<String> lines(Inverse inverse) {
        return switch (inverse) {
            case Inverse.TakeFromLibrary none -> Stream.of();
            case Inverse.PutIntoLibrary none -> Stream.of();
            case Inverse.Unmake none -> Stream.of();
            case Inverse.Describe none -> Stream.of();
            case Inverse.Rearrange(var playlist, var left, var step) ->
                switch (step) {
                    case Step.TakeOut none -> Stream.of();
                    case Step.TakeOffTheEnd none -> Stream.of();
                    case Step.PutBack(var runs) -> runs.each().stream().map(Object::toString);
                    case Step.MoveBack none -> Stream.of();
                    case Step.Rewrite(var uris, var nameless) -> uris.stream().map(Object::toString);
                };
        };
    }
}
