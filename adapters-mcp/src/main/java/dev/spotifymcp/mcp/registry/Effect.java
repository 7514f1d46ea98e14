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
    /** Something that was there is gone or changed. */
    DESTROYS;

    /** The hints of the protocol. What Spotify holds is written by strangers, so the world is always open. */
    ObjectNode annotations(String title) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", title)
                .put("readOnlyHint", this == READS)
                .put("destructiveHint", this == DESTROYS)
                .put("idempotentHint", this == READS)
                .put("openWorldHint", true);
    }
}
