package dev.spotifymcp.mcp.tools.listening;

import dev.spotifymcp.application.listening.ReadListening;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.listening.Heard;
import dev.spotifymcp.domain.listening.Recently;
import dev.spotifymcp.domain.listening.Recently.Span;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.tools.Playables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code get_recently_played}: what a person has heard lately. */
public record GetRecentlyPlayedTool(ReadListening listening) implements Tool {

    private static final Parameter<Integer> LIMIT = Parameter.named(
                    "limit", ValueType.wholeNumber(1, Recently.MOST), "How many tracks to return.")
            .orElse(20);
    private static final Parameter<Optional<Instant>> BEFORE = Parameter.optional(
            "before", Moments.TYPE, "Only what was heard before; next_before of the answer before leads on.");
    private static final Parameter<Optional<Instant>> AFTER =
            Parameter.optional("after", Moments.TYPE, "Only what was heard after; not together with before.");

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "get_recently_played",
            "Get recently played",
            """
            List the tracks the user has heard lately, latest first, with the time of each. Spotify remembers about the \
            last 50, and no podcasts.""",
            List.of(LIMIT, BEFORE, AFTER),
            Schema.object()
                    .always("items", Schema.listOf(Playables.NAMED.always("played_at", Schema.text())))
                    .always("next_before", Schema.text().orNull()),
            Effect.READS,
            Scope.READ);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        int limit = call.get(LIMIT);
        return span(call.get(BEFORE), call.get(AFTER))
                .then(span -> listening.recently(call.user(), new Recently(span, limit)))
                .map(heard -> told(heard, limit));
    }

    private static Answer<Span> span(Optional<Instant> before, Optional<Instant> after) {
        if (before.isPresent() && after.isPresent()) {
            return Answer.refused(new Refusal.InvalidArgument("after", "does not go together with before"));
        }
        return Answer.given(before.<Span>map(Span.Before::new)
                .or(() -> after.map(Span.After::new))
                .orElseGet(Span.Latest::new));
    }

    private static ToolResult told(List<Heard> heard, int limit) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        var items = content.putArray("items");
        heard.forEach(each -> items.add(
                Playables.json(each.track()).put("played_at", each.at().toString())));
        if (heard.size() < limit) {
            content.putNull("next_before");
        } else {
            content.put("next_before", heard.getLast().at().toString());
        }
        String text = heard.isEmpty()
                ? "Recently played: none"
                : heard.stream()
                        .map(each -> each.at() + " " + Playables.line(each.track()))
                        .collect(Collectors.joining("\n", "Recently played, latest first:\n", ""));
        return ToolResult.done(text, content);
    }
}
