package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.LoginAttempt;
import dev.spotifymcp.domain.account.LoginAttempts;
import dev.spotifymcp.domain.account.SecretHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Login attempts that live as long as the test. */
public final class InMemoryLoginAttempts implements LoginAttempts {

    private final List<LoginAttempt> attempts = new ArrayList<>();

    @Override
    public synchronized void keep(LoginAttempt attempt) {
        attempts.add(attempt);
    }

    @Override
    public synchronized Optional<LoginAttempt> take(SecretHash state, SecretHash browser, Instant now) {
        Optional<LoginAttempt> found = attempts.stream()
                .filter(attempt -> attempt.state().equals(state)
                        && attempt.browser().equals(browser)
                        && now.isBefore(attempt.expiresAt()))
                .findFirst();
        found.ifPresent(attempts::remove);
        return found;
    }

    @Override
    public synchronized long purge(Instant now) {
        long before = attempts.size();
        attempts.removeIf(attempt -> !now.isBefore(attempt.expiresAt()));
        return before - attempts.size();
    }
}
