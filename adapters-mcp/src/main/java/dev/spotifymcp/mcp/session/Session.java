package dev.spotifymcp.mcp.session;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.registry.LogLevel;
import dev.spotifymcp.mcp.registry.Question;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import java.time.Instant;
import java.util.Set;

/** A session in memory. */
final class Session {

    private final McpSessionId id;
    private final UserId user;
    private final Set<Question.Kind> answers;
    private final McpStreamableServerSession sdk;
    private final RunningCalls calls = new RunningCalls();
    private volatile Instant lastUsed;
    private volatile Instant lastConfirmed;
    private volatile LogLevel level = LogLevel.INFO;

    Session(McpSessionId id, UserId user, Set<Question.Kind> answers, McpStreamableServerSession sdk, Instant now) {
        this.id = id;
        this.user = user;
        this.answers = Set.copyOf(answers);
        this.sdk = sdk;
        this.lastUsed = now;
        this.lastConfirmed = now;
    }

    McpSessionId id() {
        return id;
    }

    UserId user() {
        return user;
    }

    /** The kinds of question its client can answer. */
    Set<Question.Kind> answers() {
        return answers;
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

    /** When it was last known that no replica had ended it. */
    Instant lastConfirmed() {
        return lastConfirmed;
    }

    void confirmedAt(Instant now) {
        lastConfirmed = now;
    }

    /** From which level on its client wants log messages. */
    LogLevel level() {
        return level;
    }

    void wants(LogLevel least) {
        level = least;
    }

    /** Whether it can leave memory unnoticed: nothing runs in it and nobody listens. */
    boolean isIdle() {
        return !sdk.hasOpenStream();
    }
}
