package dev.spotifymcp.mcp.session;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.registry.LogLevel;
import dev.spotifymcp.mcp.registry.Question;
import dev.spotifymcp.mcp.session.SessionNotes.Known;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Opens sessions, and finds them again for the user they were opened for, whichever replica has opened them. */
final class SessionKeeper {

    /** For so long it may go unnoticed that another replica has ended a session, or set its level. */
    private static final Duration CONFIRM_AFTER = Duration.ofSeconds(5);

    private final SessionIds ids;
    private final LiveSessions live;
    private final SessionNotes notes;
    private final InstantSource clock;

    SessionKeeper(SessionIds ids, LiveSessions live, SessionNotes notes, InstantSource clock) {
        this.ids = ids;
        this.live = live;
        this.notes = notes;
        this.clock = clock;
    }

    /** What became of looking for a session. */
    sealed interface Found {

        record It(Session session) implements Found {}

        /** Made up, somebody else's, ended or too old: to whoever asks it is all one. */
        record Nothing() implements Found {}

        /** It would be good, but the user has as many in use as they may. */
        record NoRoom() implements Found {}
    }

    /** Empty when the user has as many sessions in use as they may. */
    Optional<Session> open(UserId user, Set<Question.Kind> answers) {
        return live.admit(session(ids.issue(user, answers, clock.instant()), user, answers));
    }

    Found find(UserId user, McpSessionId id) {
        // A session is found by its id and belongs to whoever opened it; only both together open it.
        Optional<Session> known = live.find(id).filter(session -> session.user().equals(user));
        return known.map(this::confirmed).orElseGet(() -> takeUp(user, id));
    }

    void end(Session session) {
        notes.end(session);
        live.drop(session);
    }

    void wants(Session session, LogLevel level) {
        notes.wants(session, level);
        session.wants(level);
    }

    private Found confirmed(Session session) {
        Instant now = clock.instant();
        if (session.lastConfirmed().plus(CONFIRM_AFTER).isAfter(now)) {
            return new Found.It(session);
        }
        if (ids.read(session.id(), session.user(), now).isEmpty()) {
            live.drop(session);
            return new Found.Nothing();
        }
        session.confirmedAt(now);
        return told(session);
    }

    /** Goes on with a session that another replica has begun, or that has left our memory. */
    private Found takeUp(UserId user, McpSessionId id) {
        return ids.read(id, user, clock.instant())
                .map(answers ->
                        live.admit(session(id, user, answers)).map(this::told).orElseGet(Found.NoRoom::new))
                .orElseGet(Found.Nothing::new);
    }

    /** The session as it is now known to the replicas. */
    private Found told(Session session) {
        return switch (notes.known(session.user(), session.id()).orElseGet(() -> new Known.Wants(session.level()))) {
            case Known.Ended over -> {
                live.drop(session);
                yield new Found.Nothing();
            }
            case Known.Wants(var level) -> {
                session.wants(level);
                yield new Found.It(session);
            }
        };
    }

    private Session session(McpSessionId id, UserId user, Set<Question.Kind> answers) {
        return new Session(id, user, answers, SdkSessions.begin(Questions.PATIENCE), clock.instant());
    }
}
