package dev.spotifymcp.application.account;

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

    private static final int LONGEST_USER_AGENT = 200;

    /** A signed-in browser. */
    public record Visit(User user, BrowserSession session) {}

    /** Always a new session under a new token: one that was planted in the browser before the login gains nothing. */
    public SessionToken open(UserId user, String userAgent) {
        var token = new SessionToken(secrets.secret());
        Instant now = clock.instant();
        String browser = userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT));
        sessions.open(new BrowserSession(
                new SessionId(secrets.id()), user, token.hash(), browser, now, now.plus(BrowserSession.LIFETIME)));
        return token;
    }

    public Optional<Visit> resume(SessionToken token) {
        return sessions.find(token.hash())
                .filter(session -> !session.isOver(clock.instant()))
                .flatMap(session -> users.find(session.user()).map(user -> new Visit(user, session)));
    }

    public void end(Visit visit) {
        sessions.end(visit.user().id(), visit.session().id());
    }
}
