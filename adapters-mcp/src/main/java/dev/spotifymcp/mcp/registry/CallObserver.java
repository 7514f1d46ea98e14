package dev.spotifymcp.mcp.registry;

import java.time.Duration;

/** Is told what becomes of calls, for the operator's figures. It is told on the caller's thread, and must not block. */
public interface CallObserver {

    /** Why a call was turned away before anybody looked at what it asks for. */
    enum TurnedAway {
        /** Its caller calls too often. */
        TOO_OFTEN,
        /** Too much of its caller's is open. */
        CALLER_FULL,
        /** Too much of everybody's is open. */
        SERVER_FULL
    }

    /** Nobody listens. */
    CallObserver NOBODY = new CallObserver() {
        @Override
        public void called(String tool, String outcome, Duration took) {}

        @Override
        public void turnedAway(TurnedAway why) {}
    };

    /**
     * A tool has been called.
     *
     * @param tool its name
     * @param outcome {@code done}, {@code failed}, {@code broken_off} without an answer, or the code of a refusal
     */
    void called(String tool, String outcome, Duration took);

    void turnedAway(TurnedAway why);
}
