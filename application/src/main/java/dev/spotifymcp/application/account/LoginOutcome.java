package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.SessionToken;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.answer.Refusal;

/** How a login ended. */
public sealed interface LoginOutcome {

    record SignedIn(User user, SessionToken session) implements LoginOutcome {}

    /** The callback belongs to no login of this browser: stale, used, somebody else's, or made up. */
    record UnknownAttempt() implements LoginOutcome {}

    /** The person said no at Spotify, or Spotify said it for them. */
    record Denied() implements LoginOutcome {}

    /** The login was right, but Spotify would not complete it. */
    record Failed(Refusal why) implements LoginOutcome {}
}
