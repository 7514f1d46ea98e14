package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.AfterLogin;

/** How a login ended, and what it was begun for. */
public record Arrival(LoginOutcome outcome, AfterLogin next) {

    static Arrival unknown() {
        return new Arrival(new LoginOutcome.UnknownAttempt(), new AfterLogin.ToAccount());
    }
}
