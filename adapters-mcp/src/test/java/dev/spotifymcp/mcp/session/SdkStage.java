package dev.spotifymcp.mcp.session;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.transport.EventStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Sessions of the SDK without anything around them. */
record SdkStage(MovableClock clock, LiveSessions live) {

    static SdkStage with(MovableClock clock, SessionLimits limits) {
        return new SdkStage(clock, new LiveSessions(limits, clock));
    }

    /** Asks for a session of this name to be taken in. */
    Optional<Session> admit(String name, UserId user) {
        var sdk = SdkSessions.begin(Duration.ofMinutes(1));
        return live.admit(new Session(new McpSessionId(name), user, Set.of(), sdk, clock.instant()));
    }

    void listenTo(Session session) {
        session.sdk().listeningStream(new Listener(EventStream.forAnswer(Duration.ofMinutes(1))));
    }
}
