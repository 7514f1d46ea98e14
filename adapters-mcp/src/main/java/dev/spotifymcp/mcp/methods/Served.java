package dev.spotifymcp.mcp.methods;

import dev.spotifymcp.domain.answer.Refusal;
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

    /**
     * Only a new login of the person at Spotify helps. A client that can lead them there is told so; every other is told
     * this.
     */
    record LoginNeeded(Served told) implements Served {}

    /**
     * What came of a request that was refused.
     *
     * @param told what a client is told of it that can do nothing about it
     */
    static Served refused(Refusal why, Served told) {
        return why instanceof Refusal.ReconnectRequired || why instanceof Refusal.NotConnected
                ? new LoginNeeded(told)
                : told;
    }

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
