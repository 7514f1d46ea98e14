package dev.spotifymcp.mcp.methods;

import dev.spotifymcp.mcp.words.Problem;
import tools.jackson.databind.node.ObjectNode;

/** What came of a request. */
public sealed interface Served {

    /** The result as all revisions have it. */
    record Result(ObjectNode json, Keeping keeping) implements Served {}

    /** A mistake of the client's program, not of the model it works for. */
    record Invalid(String why) implements Served {}

    record NoSuchResource(String uri) implements Served {}

    /** There is such a thing, but the caller cannot have it. */
    record Refused(Problem problem) implements Served {}

    /** Whether a client may keep a result, and for how long (revision 2026-07-28, "Caching"). */
    enum Keeping {
        /** What a call gave is no more to be kept than the call itself. */
        NOTHING,
        /** What is on offer changes when the server does. */
        FOR_MINUTES,
        /** What a resource holds may change at any moment. */
        NO_TIME
    }
}
