package dev.spotifymcp.mcp;

import dev.spotifymcp.mcp.session.SessionLimits;

/**
 * How much of a process MCP may take.
 *
 * @param callsPerUser posted messages of one user that are served at the same time
 * @param callsPerProcess of everybody
 * @param streamsPerUser sessions one user listens to at the same time
 * @param streamsPerProcess of everybody
 */
record McpLimits(
        SessionLimits sessions, int callsPerUser, int callsPerProcess, int streamsPerUser, int streamsPerProcess) {

    static McpLimits usual() {
        return with(SessionLimits.usual());
    }

    static McpLimits with(SessionLimits sessions) {
        return new McpLimits(sessions, 64, 2_000, 10, 2_000);
    }
}
