package dev.spotifymcp.web.browser;

import dev.spotifymcp.application.account.StaySignedIn.Visit;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.account.UserId;

/**
 * A browser that has logged in.
 *
 * @param formToken what this browser's forms carry
 */
public record SignedIn(Visit visit, FormToken formToken) {

    public User user() {
        return visit.user();
    }

    public UserId id() {
        return user().id();
    }
}
