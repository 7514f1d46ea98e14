package dev.spotifymcp.mcp.tools;

import dev.spotifymcp.mcp.registry.Schema;
import tools.jackson.databind.node.ObjectNode;

/** What a change says of itself: done, or done in part. */
final class Written {

    private Written() {}

    static Schema schema(Schema details) {
        return details.always("state", Schema.oneOf("done", "partial"));
    }

    static ObjectNode done(ObjectNode details) {
        return details.put("state", "done");
    }

    static ObjectNode partial(ObjectNode details) {
        return details.put("state", "partial");
    }
}
