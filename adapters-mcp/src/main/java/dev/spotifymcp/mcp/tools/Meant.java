package dev.spotifymcp.mcp.tools;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Question;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * How every tool that destroys something makes sure that it is meant. A person who can be asked is asked, whatever the
 * model says they want; only where the client cannot ask does the model's {@code confirm} count.
 */
public record Meant(RefusalWords words) {

    private static final String QUESTION = "confirm";

    private static final Parameter<Boolean> DRY_RUN = Parameter.named(
                    "dry_run", ValueType.flag(), "Only tell what would happen.")
            .orElse(false);

    private static final Parameter<Boolean> CONFIRM = Parameter.named(
                    "confirm", ValueType.flag(), "True only once the user has said yes to exactly this.")
            .orElse(false);

    /** These parameters, and the two that go with every destruction. */
    public static List<Parameter<?>> parameters(Parameter<?>... own) {
        return Stream.concat(Stream.of(own), Stream.of(DRY_RUN, CONFIRM)).toList();
    }

    /**
     * Does it, tells what would be done, or says that somebody has to agree first. Nothing may have been changed before
     * (see {@link dev.spotifymcp.mcp.registry.Client#ask}).
     *
     * @param act what would happen, as a sentence that begins "This removes …"
     */
    public Answer<ToolResult> so(
            Call call, String act, Supplier<ToolResult> rehearsal, Supplier<Answer<ToolResult>> doing) {
        return so(call, QUESTION, act, rehearsal, doing);
    }

    /**
     * The same where arguments do not tell what is meant, as "the last one" does.
     *
     * @param question does: an answer is good for the question of this name alone, even if it comes with a later call
     */
    public Answer<ToolResult> so(
            Call call,
            String question,
            String act,
            Supplier<ToolResult> rehearsal,
            Supplier<Answer<ToolResult>> doing) {
        return unlessRehearsed(call, rehearsal, () -> {
            if (call.client().canAnswer(Question.Kind.FORM)) {
                return isAgreed(call, question, act) ? doing.get() : Answer.given(ToolResult.failed(words.declined()));
            }
            return call.get(CONFIRM) ? doing.get() : Answer.given(ToolResult.failed(words.confirmationRequired(act)));
        });
    }

    /** Does or tells what destroys nothing this once, so that nobody has to agree. */
    public Answer<ToolResult> unlessRehearsed(
            Call call, Supplier<ToolResult> rehearsal, Supplier<Answer<ToolResult>> doing) {
        return call.get(DRY_RUN) ? Answer.given(rehearsal.get()) : doing.get();
    }

    private static boolean isAgreed(Call call, String name, String act) {
        ObjectNode schema = Schema.object()
                .always(QUESTION, Schema.flag().described("Yes, do it"))
                .json();
        ObjectNode answer = call.client().ask(name, Question.form(act + " Do you want that?", schema));
        return answer.path("action").stringValue("").equals("accept")
                && answer.path("content").path(QUESTION).asBoolean(false);
    }
}
