package dev.spotifymcp.mcp.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Tools that are offered together or not at all. */
public enum Toolset {
    /** What everybody needs. */
    CORE,
    /** Large changes in one step, for those who know what they want. */
    POWER,
    /** What can be learnt from what has been heard and kept. */
    INSIGHTS;

    public static Optional<Toolset> of(String word) {
        return Arrays.stream(values()).filter(set -> set.word().equals(word)).findFirst();
    }

    /** As it stands in settings and headers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
