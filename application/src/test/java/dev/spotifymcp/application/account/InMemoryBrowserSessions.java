package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.BrowserSession;
import dev.spotifymcp.domain.account.BrowserSessions;
import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.account.SessionId;
import dev.spotifymcp.domain.account.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Sessions that live as long as the test. */
public final class InMemoryBrowserSessions implements BrowserSessions {

    private final List<BrowserSession> sessions = new ArrayList<>();

    @Override
    public synchronized void open(BrowserSession session) {
        sessions.add(session);
    }

    @Override
    public synchronized Optional<BrowserSession> find(SecretHash token) {
        return sessions.stream()
                .filter(session -> session.token().equals(token))
                .findFirst();
    }

    @Override
    public synchronized List<BrowserSession> of(UserId user) {
        return sessions.stream()
                .filter(session -> session.user().equals(user))
                .sorted(Comparator.comparing(BrowserSession::createdAt).reversed())
                .toList();
    }

    @Override
    public synchronized void end(UserId user, SessionId id) {
        forget(session -> session.user().equals(user) && session.id().equals(id));
    }

    @Override
    public synchronized void endOthers(UserId user, SessionId kept) {
        forget(session -> session.user().equals(user) && !session.id().equals(kept));
    }

    @Override
    public synchronized void markSeen(SessionId id, Instant now) {
        sessions.replaceAll(session -> session.id().equals(id) ? seen(session, now) : session);
    }

    @Override
    public synchronized long purge(Instant now) {
        return forget(session -> session.isOver(now));
    }

    synchronized void forgetAllOf(UserId user) {
        forget(session -> session.user().equals(user));
    }

    private static BrowserSession seen(BrowserSession session, Instant now) {
        return new BrowserSession(
                session.id(),
                session.user(),
                session.token(),
                session.browser(),
                session.createdAt(),
                now,
                session.expiresAt());
    }

    private long forget(Predicate<BrowserSession> which) {
        long before = sessions.size();
        sessions.removeIf(which);
        return before - sessions.size();
    }
}
