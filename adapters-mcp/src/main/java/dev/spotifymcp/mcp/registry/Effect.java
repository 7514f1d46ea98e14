package dev.spotifymcp.mcp.registry;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a call leaves behind. Clients decide by it whether to ask their person first, so every tool is wholly one. */
public enum Effect {
    /** Nothing. */
    READS,
    /** Something that passes by itself: what plays, where, how loud. What is kept stays as it was. */
    STEERS,
    /** Something new beside what was there; a second call adds it again. */
    ADDS,
    /** Something is as it was to be, and nothing else is lost by it; a second call changes nothing more. */
    SETS,
    /** Something that was there is gone or changed. */
    DESTROYS;

    /**
     * The hints of the protocol. Left out is what says nothing: of a tool that only reads, whether it destroys; and what a
     * client assumes without a hint, that a second call does something more, and that the world is open, which it is, since
     * what Spotify holds is written by strangers.
     */
    ObjectNode annotations() {
        ObjectNode hints = JsonNodeFactory.instance.objectNode().put("readOnlyHint", this == READS);
        return switch (this) {
            case READS -> hints;
            case STEERS, ADDS -> hints.put("destructiveHint", false);
            case SETS -> hints.put("destructiveHint", false).put("idempotentHint", true);
            case DESTROYS -> hints.put("destructiveHint", true);
        };
    }
}
