package dev.spotifymcp.application.catalogue;

import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Thing;

/** What became of a line that was to name a track. */
public sealed interface Resolution {

    /** The line, as it was written. */
    String line();

    /** Enough like it, in per cent. */
    record Found(String line, Thing track, int confidence) implements Resolution {}

    /** Something like it, but not enough like it: for somebody to decide. */
    record Doubtful(String line, Thing best, int confidence) implements Resolution {}

    record Nothing(String line) implements Resolution {}

    /** It was not found out. */
    record Failed(String line, Refusal why) implements Resolution {}
}
