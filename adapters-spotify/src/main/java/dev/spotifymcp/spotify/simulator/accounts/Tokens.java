package dev.spotifymcp.spotify.simulator.accounts;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.SecretSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** Who was given which code and token. */
public final class Tokens {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);
    private static final int CROWDED = 100_000;

    /** What a code was issued for, and has to be redeemed with. */
    record IssuedCode(ConsentRequest request, String listener, Instant expiresAt) {}

    /** Whether a refresh brings a new refresh token, and kills the one it was made with. */
    private enum Renewal {
        KEEPS,
        ROTATES,
        /** And whoever shows the old one again kills all that came of it. */
        ROTATES_STRICTLY
    }

    private final Map<String, IssuedCode> codes = new ConcurrentHashMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, Lease> leases = new ConcurrentHashMap<>();
    private final AtomicReference<Duration> lifetime = new AtomicReference<>(Duration.ofHours(1));
    private final AtomicLong refreshes = new AtomicLong();
    private final SecretSource secrets = SecretSource.secure();
    private final InstantSource clock;
    private volatile Renewal renewal = Renewal.KEEPS;

    Tokens(InstantSource clock) {
        this.clock = clock;
    }

    /** Access tokens issued from now on live this long. */
    public void live(Duration length) {
        lifetime.set(length);
    }

    /** From now on refresh tokens last, as they do from the beginning. */
    public void last() {
        renewal = Renewal.KEEPS;
    }

    /** From now on each refresh token serves once, and brings its successor; usually they last. */
    public void rotate() {
        renewal = Renewal.ROTATES;
    }

    /**
     * The same, and a refresh token that comes a second time kills its successors: of two who show it, one is taken for a
     * thief (RFC 9700, section 4.14.2).
     */
    public void rotateStrictly() {
        renewal = Renewal.ROTATES_STRICTLY;
    }

    /** How often a token was refreshed. */
    public long refreshes() {
        return refreshes.get();
    }

    /** All access tokens are over; refresh tokens live on. */
    public void expireAll() {
        sessions.replaceAll(
                (token, session) -> new Session(session.listener(), session.app(), session.scopes(), clock.instant()));
    }

    /** What the listener once agreed to is worth nothing any more; access tokens serve to their end. */
    public void revoke(String listener) {
        revokeWhere(lease -> lease.listener().equals(listener));
    }

    private void revokeWhere(Predicate<Lease> affected) {
        leases.replaceAll((token, lease) -> affected.test(lease) ? lease.in(Lease.State.REVOKED) : lease);
    }

    /** Whom a token was issued for, if it was issued at all; it may be over. */
    public Optional<Session> session(String accessToken) {
        return Optional.ofNullable(sessions.get(accessToken));
    }

    String issueCode(ConsentRequest request, String listener) {
        String code = "AQ" + secrets.text(60);
        codes.put(code, new IssuedCode(request, listener, clock.instant().plus(CODE_LIFETIME)));
        return code;
    }

    /** Whoever presents a code has used it up. */
    Optional<IssuedCode> takeCode(String code) {
        return Optional.ofNullable(codes.remove(code));
    }

    Optional<Lease> lease(String refreshToken) {
        return Optional.ofNullable(leases.get(refreshToken));
    }

    /** The first tokens after a consent. */
    Issue issue(String listener, ClientId app, Set<String> scopes) {
        var lease = new Lease(secrets.id(), listener, app, scopes, clock.instant(), Lease.State.LIVE);
        return issue(lease, newRefreshToken(lease));
    }

    /** Empty when the token has been used before, and one use is all it has. */
    synchronized Optional<Issue> renew(String refreshToken, Lease lease) {
        if (renewal == Renewal.KEEPS) {
            refreshes.incrementAndGet();
            return Optional.of(issue(lease, ""));
        }
        if (lease.state() == Lease.State.LIVE && leases.replace(refreshToken, lease, lease.in(Lease.State.USED))) {
            refreshes.incrementAndGet();
            return Optional.of(issue(lease, newRefreshToken(lease)));
        }
        if (renewal == Renewal.ROTATES_STRICTLY) {
            revokeWhere(other -> other.family().equals(lease.family()));
        }
        return Optional.empty();
    }

    private Issue issue(Lease lease, String refreshToken) {
        Instant now = clock.instant();
        if (sessions.size() > CROWDED) {
            sessions.values().removeIf(session -> session.isOver(now));
        }
        String accessToken = "BQ" + secrets.text(80);
        Duration length = lifetime.get();
        sessions.put(accessToken, new Session(lease.listener(), lease.app(), lease.scopes(), now.plus(length)));
        return new Issue(accessToken, length, lease.scopes(), refreshToken);
    }

    private String newRefreshToken(Lease lease) {
        String refreshToken = "AQ" + secrets.text(60);
        leases.put(refreshToken, lease);
        return refreshToken;
    }
}
