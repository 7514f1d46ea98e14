package dev.spotifymcp.bootstrap;

import dev.spotifymcp.mcp.registry.Selection;
import dev.spotifymcp.mcp.registry.Selection.Reach;
import dev.spotifymcp.mcp.registry.Toolset;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Which tools the operator offers: {@code TOOLSETS} and {@code READ_ONLY}. */
final class ToolChoice {

    private static final String WORDS =
            Arrays.stream(Toolset.values()).map(Toolset::word).collect(Collectors.joining(", "));

    private enum ReadOnly {
        FALSE,
        TRUE
    }

    private ToolChoice() {}

    /** All of them, where nothing is said. */
    static Selection from(Environment environment) {
        Reach reach = switch (environment.choice("READ_ONLY", ReadOnly.FALSE)) {
            case FALSE -> Reach.READING_AND_CHANGING;
            case TRUE -> Reach.READING;
        };
        return new Selection(sets(environment.words("TOOLSETS")), reach);
    }

    private static Set<Toolset> sets(Set<String> words) {
        return words.isEmpty()
                ? Selection.everything().sets()
                : words.stream()
                        .map(word -> Toolset.of(word)
                                .orElseThrow(() -> new BadSetting(
                                        "TOOLSETS",
                                        "must be some of " + WORDS + ", with spaces or commas between them")))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
