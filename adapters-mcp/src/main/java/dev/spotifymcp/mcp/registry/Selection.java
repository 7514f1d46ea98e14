package dev.spotifymcp.mcp.registry;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tools somebody wants to see. The operator selects for everybody; a client selects, by headers, among what the
 * operator has left. What is not selected is not there.
 */
public record Selection(Set<Toolset> sets, Reach reach) {

    private static final Selection EVERYTHING = new Selection(EnumSet.allOf(Toolset.class), Reach.READING_AND_CHANGING);

    /** How far the tools may go. */
    public enum Reach {
        READING_AND_CHANGING,
        READING
    }

    public Selection {
        sets = Set.copyOf(sets);
    }

    public static Selection everything() {
        return EVERYTHING;
    }

    /**
     * What two header values select.
     *
     * @param sets words with commas between them; one we do not know selects nothing
     * @param readOnly true, or anything else
     */
    public static Selection of(Optional<String> sets, Optional<String> readOnly) {
        if (sets.isEmpty() && readOnly.isEmpty()) {
            return EVERYTHING;
        }
        return new Selection(
                sets.map(Selection::sets).orElse(EVERYTHING.sets),
                readOnly.filter(word -> word.strip().equalsIgnoreCase("true")).isPresent()
                        ? Reach.READING
                        : Reach.READING_AND_CHANGING);
    }

    public boolean admits(ToolDefinition tool) {
        return sets.contains(tool.set()) && (reach == Reach.READING_AND_CHANGING || tool.effect() == Effect.READS);
    }

    private static Set<Toolset> sets(String words) {
        return Stream.of(words.split(",", -1))
                .flatMap(word -> Toolset.of(word.strip().toLowerCase(Locale.ROOT)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
