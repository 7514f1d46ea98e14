package dev.spotifymcp.mcp.session;

import java.time.Duration;

/**
 * How much memory and how many connections sessions may hold.
 *
 * @param perUser sessions of one user in this process; a desktop client opens one per window
 * @param perProcess sessions of everybody in this process
 * @param idle after so long without a request a session leaves memory; its id stays good
 * @param lifetime after so long its id is unknown, and its client starts anew
 * @param silence how long a stream may be silent before a comment is sent
 * @param listening how long one listening connection may last; a revoked credential keeps it open no longer
 */
public record SessionLimits(
        int perUser, int perProcess, Duration idle, Duration lifetime, Duration silence, Duration listening) {

    public static SessionLimits usual() {
        return new SessionLimits(
                32, 10_000, Duration.ofMinutes(30), Duration.ofDays(7), Duration.ofSeconds(15), Duration.ofMinutes(10));
    }
}
