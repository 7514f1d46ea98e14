package dev.spotifymcp.mcp.tools;

import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.change.Undoable;
import dev.spotifymcp.domain.change.Undoable.Because;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.words.Problem;
import dev.spotifymcp.mcp.words.RefusalWords;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a change says of itself: done, done in part, only rehearsed, or that there was nothing to do. */
public record Written(RefusalWords words) {

    /** As many names as an answer holds; what else is left is counted. */
    private static final int MOST_NAMED = 1_000;

    /**
     * How to go on where a change has stopped half way.
     *
     * @param unsure where it is not known what became of the part that was sent last
     * @param sure where it is
     */
    public record ToFinish(String unsure, String sure) {

        /** For changes that may be made twice. */
        public static ToFinish again(String how) {
            return new ToFinish(how, how);
        }
    }

    /**
     * The schema of these details, with what every change says: done, unchanged, partial or dry_run. That it names a receipt
     * is told in words: in every schema, it would cost a model hundreds of characters.
     */
    public static Schema schema(Schema details) {
        return details.sometimes("left", Schema.listOf(Schema.text())).always("state", Schema.text());
    }

    public static ToolResult done(String text, ObjectNode details) {
        return ToolResult.done(text, done(details));
    }

    /** Done, with what it takes to take it back. */
    public static ToolResult done(String text, ObjectNode details, Undoable undo) {
        return done(text + words(undo), with(undo, details));
    }

    public static ObjectNode done(ObjectNode details) {
        return details.put("state", "done");
    }

    public static ObjectNode partial(ObjectNode details) {
        return details.put("state", "partial");
    }

    public static ToolResult unchanged(String text, ObjectNode details) {
        return ToolResult.done(text, details.put("state", "unchanged"));
    }

    public static ToolResult rehearsed(String text, ObjectNode details) {
        return ToolResult.done("Dry run, nothing was changed. " + text, details.put("state", "dry_run"));
    }

    /** What became of a change that was sent part by part, and can perhaps be taken back. */
    public ToolResult sent(Sent<?, ?> sent, Undoable undo, String text, ObjectNode details, ToFinish toFinish) {
        return sent(sent, text + words(undo), with(undo, details), toFinish);
    }

    /** What became of a change that was sent part by part. */
    public ToolResult sent(Sent<?, ?> sent, String text, ObjectNode details, ToFinish toFinish) {
        return switch (sent) {
            case Sent.Whole<?, ?> whole -> done(text, details);
            case Sent.Part<?, ?> part -> partly(part, text, details, toFinish);
        };
    }

    /**
     * Told as a success, with the problem beside it: a model that reads "failed" sends the whole list again, and the
     * first part would be done twice.
     */
    private ToolResult partly(Sent.Part<?, ?> part, String text, ObjectNode details, ToFinish toFinish) {
        Problem problem = words.about(part.why());
        ArrayNode left = details.putArray("left");
        part.left().stream().limit(MOST_NAMED).map(Object::toString).forEach(left::add);
        details.set("error", problem.json());
        boolean unsure = part.why() instanceof Refusal.OutcomeUnknown;
        return ToolResult.done(
                text + " " + part.left().size() + " are left. " + problem.text() + " "
                        + (unsure ? toFinish.unsure() : toFinish.sure()),
                partial(details));
    }

    private static ObjectNode with(Undoable undo, ObjectNode details) {
        return undo instanceof Undoable.With(var receipt) ? details.put("receipt_id", receipt.value()) : details;
    }

    private static String words(Undoable undo) {
        return switch (undo) {
            case Undoable.With(var receipt) -> " To undo: receipt " + receipt.value() + ".";
            case Undoable.Needless nothing -> "";
            case Undoable.Never(var because) -> " This cannot be undone: " + words(because) + ".";
        };
    }

    private static String words(Because because) {
        return switch (because) {
            case NOT_KEPT -> "no receipt could be kept";
            case NOT_READ -> "what was there before could not be read in time";
            case COVER -> "Spotify does not give back the cover before";
        };
    }
}
