package dev.spotifymcp.mcp.tools.change;

import dev.spotifymcp.application.undo.UndoChange;
import dev.spotifymcp.application.undo.WayBack;
import dev.spotifymcp.application.undo.WayBack.Done;
import dev.spotifymcp.application.undo.Which;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.change.Receipt;
import dev.spotifymcp.domain.change.ReceiptId;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.Toolset;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.tools.Meant;
import dev.spotifymcp.mcp.tools.Written;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code undo_change}: takes back what another tool has changed. */
public record UndoChangeTool(UndoChange changes, Meant meant, Written written) implements Tool {

    private static final String LAST = "last";

    private static final Parameter<String> RECEIPT = Parameter.named(
                    "receipt_id", ValueType.line(1, 40), "From the answer to the change (or undo), or \"last\".")
            .orElse(LAST);

    /** What it takes beyond reading depends on the receipt, and is asked for when that has been read. */
    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "undo_change",
            "Undo change",
            """
            Take back a change of a playlist or the library, of the last 30 days: the latest not yet taken back, or that of \
            a receipt. What has changed since is left alone. Asks the user first.""",
            Meant.parameters(RECEIPT),
            Written.schema(Schema.object().always("undone", Schema.text())),
            Effect.DESTROYS,
            Scope.READ,
            Toolset.POWER);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        return which(call.get(RECEIPT))
                .then(which -> changes.plan(call.caller(), which))
                .then(way -> switch (way) {
                    case WayBack.Open open -> undo(call, open);
                    case WayBack.Gone(var receipt) ->
                        Answer.given(Written.unchanged("It is as it was before already.", content(receipt)));
                    case WayBack.Overtaken(var receipt, var playlist) ->
                        Answer.given(Overtaking.told(receipt, playlist, content(receipt)));
                });
    }

    private static Answer<Which> which(String word) {
        return word.equals(LAST)
                ? Answer.given(new Which.Last())
                : ReceiptId.of(word)
                        .<Answer<Which>>map(id -> Answer.given(new Which.Named(id)))
                        .orElseGet(() -> Answer.refused(new Refusal.NothingToUndo()));
    }

    private Answer<ToolResult> undo(Call call, WayBack.Open way) {
        String act = UndoWords.act(way);
        // Between question and answer the last change can become another one.
        String question = "confirm_" + way.receipt().id().value();
        return meant.so(
                call,
                question,
                act,
                () -> Written.rehearsed(act, content(way.receipt())),
                () -> changes.undo(way, done -> call.client().progress(done, way.count()))
                        .map(done -> told(way, done)));
    }

    private ToolResult told(WayBack.Open way, Done done) {
        ObjectNode content = content(way.receipt());
        if (done.rest() instanceof Inverse.Rearrange(var playlist, var now, var step)) {
            content.put("snapshot_id", now.snapshot().value());
        }
        return written.sent(
                done.sent(),
                done.undo(),
                "Taken back. " + UndoWords.losses(way),
                content,
                Written.ToFinish.again("Call undo_change again with receipt_id "
                        + way.receipt().id().value() + " for the rest."));
    }

    private static ObjectNode content(Receipt receipt) {
        ObjectNode content =
                JsonNodeFactory.instance.objectNode().put("undone", receipt.id().value());
        UndoWords.playlist(receipt.inverse()).ifPresent(playlist -> content.put("playlist_id", playlist.value()));
        return content;
    }
}
