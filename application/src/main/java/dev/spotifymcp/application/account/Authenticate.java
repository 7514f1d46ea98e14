package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.ApiKeys;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.domain.account.Users;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tells who is calling from the key they present, or that nobody is. */
public record Authenticate(ApiKeys keys, Users users, InstantSource clock) {

    /** "Last used" is true to this much; telling it more finely would cost a write on every call. */
    static final Duration LAST_USE_GRAIN = Duration.ofMinutes(1);

    /** Why a text opens nothing is not told: to a stranger, all wrong keys are alike. */
    public Optional<Caller> bearer(String text, Kind kind) {
        return PresentedKey.parse(text)
                .filter(presented -> presented.kind() == kind)
                .flatMap(this::holder);
    }

    private Optional<Caller> holder(PresentedKey presented) {
        Instant now = clock.instant();
        return keys.find(presented.id())
                .filter(key -> key.opensFor(presented, now))
                .map(key -> {
                    noteUse(key, now);
                    return key.caller();
                });
    }

    private void noteUse(ApiKey key, Instant now) {
        if (key.lastUsedAt().plus(LAST_USE_GRAIN).isBefore(now)) {
            keys.markUsed(key.id(), now);
            users.markActive(key.owner(), now);
        }
    }
}
