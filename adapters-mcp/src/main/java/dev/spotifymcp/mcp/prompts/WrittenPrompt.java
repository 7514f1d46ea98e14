package dev.spotifymcp.mcp.prompts;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.registry.Prompt;
import dev.spotifymcp.mcp.registry.Suggestions;
import dev.spotifymcp.mcp.words.Clean;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with gaps for what the person says.
 *
 * @param text with {@code {name|what stands there otherwise}} where an argument goes
 */
public record WrittenPrompt(Definition definition, String text, Map<String, Suggestions> suggestions)
        implements Prompt {

    private static final Pattern GAP = Pattern.compile("\\{([a-z_]+)\\|([^}]*)}");

    public WrittenPrompt {
        suggestions = Map.copyOf(suggestions);
    }

    @Override
    public Answer<Spoken> speak(Request request) {
        String spoken = GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(filled(gap.group(1), gap.group(2), request)));
        return Answer.given(Spoken.text(spoken));
    }

    @Override
    public List<String> complete(String argument, String typed, Caller caller) {
        return suggestions.getOrDefault(argument, Suggestions.none()).begun(typed, caller);
    }

    private static String filled(String name, String otherwise, Request request) {
        String given = Clean.text(request.argument(name));
        return given.isEmpty() ? otherwise : given;
    }
}
