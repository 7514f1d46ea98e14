package dev.spotifymcp.mcp.seal;

/** What something sealed is for; sealed for one purpose, it opens for no other. */
public enum Purpose {
    /** The id of a session. */
    SESSION,
    /** The answers so far of a call that goes on with the client's next request. */
    REQUEST_STATE,
    /** A place in a list. */
    CURSOR
}
