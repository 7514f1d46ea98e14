package dev.spotifymcp.mcp.session;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.registry.Introduction;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.transport.EventStream;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions of the SDK without anything around them. */
record SdkStage(MovableClock clock, LiveSessions live, SdkTransport transport, WireFormat wire) {

    static SdkStage with(MovableClock clock, SessionLimits limits) {
        var live = new LiveSessions(limits, clock);
        var transport = new SdkTransport(live);
        var registry = new Registry(
                List.of(), List.of(), new RefusalWords(new PublicUrl(URI.create("https://music.example"))));
        var wire = new WireFormat(registry);
        SdkServer.over(transport, registry, new Introduction("1"), wire);
        return new SdkStage(clock, live, transport, wire);
    }

    /** Asks for a session of this name to be taken in. */
    Optional<Session> admit(String name, UserId user) {
        var begun = transport.start(Initialization.elsewhere()).session();
        return live.admit(new Session(new McpSessionId(name), user, begun, clock.instant()));
    }

    EventStream listenTo(Session session) {
        var stream = new EventStream(Duration.ofMinutes(1), clock, Instant.MAX);
        session.sdk().listeningStream(new Listener(stream, wire));
        return stream;
    }
}
