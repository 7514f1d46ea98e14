package dev.spotifymcp.mcp.protocol;

import java.util.List;

/** The revisions of the protocol, by date. */
public final class Revisions {

    /** Those that begin with {@code initialize} and hold a session, oldest first. */
    public static final List<String> WITH_SESSIONS = List.of("2025-03-26", "2025-06-18", "2025-11-25");

    /** The first without. */
    public static final String WITHOUT_SESSIONS = "2026-07-28";

    private Revisions() {}
}
