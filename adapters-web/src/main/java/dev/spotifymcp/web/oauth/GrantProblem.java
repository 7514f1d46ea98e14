package dev.spotifymcp.web.oauth;

import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.OAuthError;
import dev.spotifymcp.web.page.Problem;
import dev.spotifymcp.web.page.Problem.Way;
import io.helidon.http.Status;
import java.time.Duration;

/** Says to a person why a program gets no access, when there is nobody else it could safely be told to. */
final class GrantProblem {

    private static final Problem OVER = Problem.of(
            Status.FORBIDDEN_403,
            "unknown_authorization",
            "This question is over",
            "It was answered already, is more than ten minutes old, or was asked in another browser. Go back to the"
                    + " program that sent you here and connect it again.",
            Way.HOME);

    private static final Problem UNKNOWN_PROGRAM = Problem.of(
            Status.BAD_REQUEST_400,
            OAuthError.INVALID_CLIENT.code(),
            "We do not know this program",
            "It has never introduced itself here, or so long ago that it was forgotten. Remove the connection in the"
                    + " program and add it again.",
            Way.HOME);

    /** The same whatever was wrong with it: which addresses answer us is nothing for strangers. */
    private static final Problem UNREADABLE_DOCUMENT = Problem.of(
            Status.BAD_REQUEST_400,
            OAuthError.INVALID_CLIENT.code(),
            "We could not read about this program",
            "It says that it is described at an address of its own, and the description there could not be read or is not"
                    + " one we accept. Nothing was given to it. If it is yours, look at the log of this server.",
            Way.HOME);

    private static final Problem BROKEN_LINK = Problem.of(
            Status.BAD_REQUEST_400,
            OAuthError.INVALID_REQUEST.code(),
            "This link cannot be followed",
            "The program that made it wants you sent to a place it never named, or left something out. Nothing was"
                    + " given to it.",
            Way.HOME);

    private static final Problem BUSY = Problem.of(
                    Status.SERVICE_UNAVAILABLE_503,
                    OAuthError.TEMPORARILY_UNAVAILABLE.code(),
                    "Back in a moment",
                    "The server cannot reach its store. Try again in a few seconds.",
                    Way.HOME)
            .after(Duration.ofSeconds(5));

    private GrantProblem() {}

    static Problem of(GrantRefusal why) {
        if (why instanceof GrantRefusal.UnknownTransaction || why instanceof GrantRefusal.NotConsented) {
            return OVER;
        }
        if (why instanceof GrantRefusal.UnusableDocument) {
            return UNREADABLE_DOCUMENT;
        }
        return switch (why.error()) {
            case INVALID_CLIENT -> UNKNOWN_PROGRAM;
            case TEMPORARILY_UNAVAILABLE -> BUSY;
            case INVALID_REQUEST,
                    INVALID_GRANT,
                    INVALID_SCOPE,
                    INVALID_TARGET,
                    INVALID_REDIRECT_URI,
                    INVALID_CLIENT_METADATA,
                    UNSUPPORTED_GRANT_TYPE,
                    UNSUPPORTED_RESPONSE_TYPE,
                    ACCESS_DENIED -> BROKEN_LINK;
        };
    }
}
