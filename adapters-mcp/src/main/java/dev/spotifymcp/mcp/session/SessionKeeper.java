package dev.spotifymcp.mcp.session;

import dev.spotifymcp.domain.account.UserId;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import java.time.InstantSource;
import java.util.Optional;

/** Opens sessions, and finds them again for the user they were opened for. */
final class SessionKeeper {

    private final SessionIds ids;
    private final LiveSessions live;
    private final SdkTransport sdk;
    private final InstantSource clock;

    SessionKeeper(SessionIds ids, LiveSessions live, SdkTransport sdk, InstantSource clock) {
        this.ids = ids;
        this.live = live;
        this.sdk = sdk;
        this.clock = clock;
    }

    /** A fresh session, and what its client is told at its beginning. */
    record Opened(Session session, InitializeResult result) {}

    /** What became of looking for a session. */
    sealed interface Found {

        record It(Session session) implements Found {}

        /** Made up, somebody else's, ended or too old: to whoever asks it is all one. */
        record Nothing() implements Found {}

        /** It would be good, but the user has as many in use as they may. */
        record NoRoom() implements Found {}
    }

    /** Empty when the user has as many sessions in use as they may. */
    Optional<Opened> open(UserId user, InitializeRequest introduction) {
        var begun = sdk.start(introduction);
        McpSessionId id = ids.issue(user, clock.instant());
        return live.admit(session(id, user, begun.session()))
                .map(session ->
                        new Opened(session, begun.initResult().blockOptional().orElseThrow()));
    }

    Found find(UserId user, McpSessionId id) {
        if (!ids.isGood(id, user, clock.instant())) {
            return new Found.Nothing();
        }
        return live.find(id).<Found>map(Found.It::new).orElseGet(() -> takeUp(user, id));
    }

    /** Goes on with a session that another replica has begun, or that has left our memory. */
    private Found takeUp(UserId user, McpSessionId id) {
        if (live.hasEnded(id)) {
            return new Found.Nothing();
        }
        var begun = sdk.start(Initialization.elsewhere());
        return live.admit(session(id, user, begun.session()))
                .<Found>map(Found.It::new)
                .orElseGet(Found.NoRoom::new);
    }

    void end(Session session) {
        live.end(session);
    }

    private Session session(McpSessionId id, UserId user, McpStreamableServerSession begun) {
        return new Session(id, user, begun, clock.instant());
    }
}
