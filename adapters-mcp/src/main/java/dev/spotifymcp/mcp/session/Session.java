package dev.spotifymcp.mcp.session;

import dev.spotifymcp.domain.account.UserId;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import java.time.Instant;

/** A session in memory. */
final class Session {

    private final McpSessionId id;
    private final UserId user;
    private final McpStreamableServerSession sdk;
    private final RunningCalls calls = new RunningCalls();
    private volatile Instant lastUsed;

    Session(McpSessionId id, UserId user, McpStreamableServerSession sdk, Instant now) {
        this.id = id;
        this.user = user;
        this.sdk = sdk;
        this.lastUsed = now;
    }

    McpSessionId id() {
        return id;
    }

    UserId user() {
        return user;
    }

    McpStreamableServerSession sdk() {
        return sdk;
    }

    RunningCalls calls() {
        return calls;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    void usedAt(Instant now) {
        lastUsed = now;
    }

    /** Whether it can leave memory unnoticed: nothing runs in it and nobody listens. */
    boolean isIdle() {
        return !sdk.hasOpenStream();
    }
}
