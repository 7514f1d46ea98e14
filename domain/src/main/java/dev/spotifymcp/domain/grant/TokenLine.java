package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.SecretHash;
import java.time.Duration;
import java.time.Instant;

/**
 * The refresh tokens of one grant, of which exactly one lives. Each use retires the token and brings its successor to
 * life in one step (RFC 9700, section 4.14.2).
 *
 * <p>An answer can be lost on its way, and two windows of a client can refresh at the same moment. So for a short grace
 * the retired token is answered again, with the same successor as before: there are never two lines. It ends when the
 * successor is used, because then its answer did arrive.
 */
public record TokenLine(SecretHash family, SecretHash current, Parent parent) {

    /** How long after a rotation its answer may be asked for again. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    /** How often that is answered. Further askers are refused, but a burst is no theft: nothing is revoked. */
    public static final int MOST_REPEATS = 1;

    /** The token before the living one. */
    public sealed interface Parent {

        /** The living token is the first. */
        record None() implements Parent {}

        /**
         * Retired, in favour of the successor that follows from it and the salt.
         *
         * @param repeats how often its successor has been handed out again
         */
        record Retired(SecretHash token, RotationSalt salt, Instant at, int repeats) implements Parent {}
    }

    /** What becomes of a token that is presented. */
    public sealed interface Verdict {

        /** The successor, and the line as it is to be stored before the successor is handed out. */
        record Renewed(TokenLine line, OAuthRefreshToken successor) implements Verdict {}

        /** Refused, and nothing else happens. */
        record Spent() implements Verdict {}

        /** Two hold tokens of one line, and one of them stole it: the grant has to end. */
        record Reused() implements Verdict {}
    }

    /** The line that begins with this token. */
    public static TokenLine startingWith(OAuthRefreshToken first) {
        return new TokenLine(first.family().hash(), first.link().hash(), new Parent.None());
    }

    /** How often the retired token has been answered again. */
    public int repeats() {
        return switch (parent) {
            case Parent.None none -> 0;
            case Parent.Retired(var token, var salt, var at, var repeats) -> repeats;
        };
    }

    /** Judges a token of this family; {@code fresh} is the salt for a rotation. */
    public Verdict present(OAuthRefreshToken token, RotationSalt fresh, Instant now) {
        SecretHash link = token.link().hash();
        if (current.matches(link)) {
            return renewed(token, fresh, now, 0);
        }
        return switch (parent) {
            case Parent.Retired(var retired, var salt, var at, var repeats)
            when retired.matches(link) && now.isBefore(at.plus(GRACE)) ->
                repeats < MOST_REPEATS ? renewed(token, salt, at, repeats + 1) : new Verdict.Spent();
            case Parent.Retired tooLateOrOlder -> new Verdict.Reused();
            case Parent.None none -> new Verdict.Reused();
        };
    }

    private Verdict renewed(OAuthRefreshToken token, RotationSalt salt, Instant at, int repeats) {
        OAuthRefreshToken successor = token.next(salt);
        var retired = new Parent.Retired(token.link().hash(), salt, at, repeats);
        return new Verdict.Renewed(new TokenLine(family, successor.link().hash(), retired), successor);
    }
}
