package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.BrowserName;
import dev.spotifymcp.domain.account.BrowserSession;
import dev.spotifymcp.domain.account.BrowserSessions;
import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.account.SessionId;
import dev.spotifymcp.domain.account.SessionToken;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.account.Users;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Recognises a browser that has logged in, for thirty days at most. */
public record StaySignedIn(BrowserSessions sessions, Users users, SecretSource secrets, InstantSource clock) {

    /** A signed-in browser. */
    public record Visit(User user, BrowserSession session) {}

    /** Always a new session under a new token: one that was planted in the browser before the login gains nothing. */
    public SessionToken open(UserId user, String userAgent) {
        var token = new SessionToken(secrets.secret());
        sessions.open(BrowserSession.opened(
                new SessionId(secrets.id()), user, token, BrowserName.of(userAgent), clock.instant()));
        return token;
    }

    public Optional<Visit> resume(SessionToken token) {
        Instant now = clock.instant();
        return sessions.find(token.hash())
                .filter(session -> !session.isOver(now))
                .flatMap(session -> users.find(session.user()).map(user -> {
                    noteSight(session, now);
                    return new Visit(user, session);
                }));
    }

    private void noteSight(BrowserSession session, Instant now) {
        if (session.isSightNews(now)) {
            sessions.markSeen(session.id(), now);
        }
    }

    public void end(Visit visit) {
        sessions.end(visit.user().id(), visit.session().id());
    }
}
