package dev.spotifymcp.mcp.tools.playlist;

import dev.spotifymcp.application.playlist.CombinationPlan;
import dev.spotifymcp.application.playlist.CombinationPlan.Step;
import dev.spotifymcp.application.playlist.Combined;
import dev.spotifymcp.application.playlist.Combined.Made;
import dev.spotifymcp.application.playlist.LeftOut;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.change.Undoable;
import dev.spotifymcp.domain.playlist.Removal.Insertion;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.Written;
import dev.spotifymcp.mcp.words.Clean;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a combination is told: what would happen, and what has. */
record CombinationWords(CombinationPlan plan) {

    /** A playlist that is yet to be made has no URI. */
    static final Schema SCHEMA = Schema.object()
            .always(
                    "playlists",
                    Schema.listOf(Schema.object()
                            .sometimes("uri", Schema.text())
                            .always("name", Schema.text())
                            .sometimes("item_count", Schema.wholeNumber())))
            .sometimes("left_out", Schema.listOf(Schema.text()));

    /** More are only counted. */
    private static final int MOST_NAMED = 20;

    private static final Written.ToFinish BACK = Written.ToFinish.again(
            "Too much was removed: \"left\" names where to add what with add_tracks_to_playlist; read the playlist first.");
    private static final Written.ToFinish PARTS = Written.ToFinish.again(
            "Of what \"left\" names, the first may be there in part: fill it with add_tracks_to_playlist. Do not split"
                    + " again, or there are more of the others.");

    /** What somebody has to agree to. */
    String act() {
        return "This " + plan.steps().stream().map(CombinationWords::act).collect(Collectors.joining(" ")) + leftOut();
    }

    /** What there is in the end. */
    String result() {
        return plan.steps().stream()
                        .map(step -> name(step) + ": " + PlaylistWords.items(step.items()))
                        .collect(Collectors.joining("; ", "", "."))
                + leftOut();
    }

    /** The playlists as they are to be. */
    ObjectNode planned() {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ArrayNode playlists = content.putArray("playlists");
        plan.steps().forEach(step -> {
            ObjectNode json = playlists.addObject();
            step.there()
                    .ifPresent(playlist -> json.put("uri", playlist.id().uri().toString()));
            json.put("name", name(step)).put("item_count", step.items());
        });
        return withLeftOut(content);
    }

    ToolResult told(Combined combined, Written written) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ArrayNode playlists = content.putArray("playlists");
        combined.made().forEach(made -> playlists.add(json(made)));
        withLeftOut(content);
        Made last = combined.made().getLast();
        if (combined.steps() instanceof Sent.Whole<Step, SnapshotId>) {
            return combined.made().size() == 1
                    ? Written.done(result(), content, last.undo())
                    : Written.done(result() + " Each of them has a receipt_id, by which it is undone.", content);
        }
        String text = "Not all of it was done: "
                + combined.made().stream()
                        .map(made ->
                                name(made.step()) + " " + made.playlist().id().uri())
                        .collect(Collectors.joining(", "))
                + ".";
        return plan.steps().size() == 1
                ? written.sent(last.sent(), last.undo(), text, content, toFinish(last))
                : written.sent(named(combined.steps()), text, content, PARTS);
    }

    private static String act(Step step) {
        return switch (step) {
            case Step.Thin(var playlist, var removal, int items) ->
                "takes " + PlaylistWords.items(removal.count()) + " out of your playlist " + Clean.text(playlist.name())
                        + ".";
            case Step.Rewrite(var playlist, var uris, var before) ->
                "empties your playlist " + Clean.text(playlist.name()) + " and fills it anew with "
                        + PlaylistWords.items(uris.size()) + "; the dates on which they were added are lost.";
            case Step.Make make -> "makes a playlist.";
            case Step.Keep keep -> "changes nothing.";
            case Step.Extend(var playlist, var uris, int items) ->
                "adds " + PlaylistWords.items(uris.size()) + " to your playlist " + Clean.text(playlist.name()) + ".";
        };
    }

    private static ObjectNode json(Made made) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("uri", made.playlist().id().uri().toString())
                .put("name", name(made.step()));
        if (made.undo() instanceof Undoable.With(var receipt)) {
            json.put("receipt_id", receipt.value());
        }
        return made.sent() instanceof Sent.Whole<?, SnapshotId>
                ? json.put("item_count", made.step().items())
                : json;
    }

    private static Written.ToFinish toFinish(Made made) {
        boolean lost = made.sent() instanceof Sent.Part<?, SnapshotId> part
                && part.left().getFirst() instanceof Insertion;
        return lost
                ? BACK
                : Written.ToFinish.again("Call again with the same arguments and "
                        + made.playlist().id().uri() + " as target: it goes on where it stopped.");
    }

    private static Sent<String, SnapshotId> named(Sent<Step, SnapshotId> steps) {
        return switch (steps) {
            case Sent.Whole<Step, SnapshotId>(int done, var last) -> new Sent.Whole<>(done, last);
            case Sent.Part<Step, SnapshotId>(int done, var last, var left, var why) ->
                new Sent.Part<>(
                        done, last, left.stream().map(CombinationWords::name).toList(), why);
        };
    }

    private String leftOut() {
        List<LeftOut> all = plan.leftOut();
        return all.isEmpty()
                ? ""
                : " Left out, since only Spotify's own apps can move them: "
                        + all.stream()
                                .limit(MOST_NAMED)
                                .map(CombinationWords::words)
                                .collect(Collectors.joining("; "))
                        + (all.size() > MOST_NAMED ? "; and " + (all.size() - MOST_NAMED) + " more." : ".");
    }

    private ObjectNode withLeftOut(ObjectNode content) {
        if (!plan.leftOut().isEmpty()) {
            ArrayNode names = content.putArray("left_out");
            plan.leftOut().stream()
                    .limit(MOST_NAMED)
                    .map(CombinationWords::words)
                    .forEach(names::add);
        }
        return content;
    }

    private static String words(LeftOut item) {
        return Clean.text(item.name()) + " (no. " + (item.position() + 1) + " of " + Clean.text(item.from()) + ")";
    }

    private static String name(Step step) {
        return Clean.text(step.name());
    }
}
