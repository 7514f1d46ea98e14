package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.ApiKeyId;
import dev.spotifymcp.domain.account.ApiKeys;
import dev.spotifymcp.domain.account.Expiry;
import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.account.Users;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes, lists and revokes a user's keys. The whole key leaves here once, when it is made. */
public record ManageKeys(ApiKeys keys, Users users, SecretSource secrets, InstantSource clock) {

    public static final String FIRST_KEY_NAME = "First key";

    /** The key that greets a newcomer; empty for everybody else, and on every later visit. */
    public Optional<PresentedKey> welcome(UserId owner) {
        if (!users.welcome(owner)) {
            return Optional.empty();
        }
        return switch (make(owner, Kind.API_KEY, FIRST_KEY_NAME, Scope.all(), Expiry.never())) {
            case Answer.Given(var key) -> Optional.of(key);
            case Answer.Refused(var full) -> Optional.empty();
        };
    }

    public Answer<PresentedKey> make(UserId owner, Kind kind, String name, Set<Scope> scopes, Expiry expiry) {
        var presented = PresentedKey.fresh(kind, secrets);
        Instant now = clock.instant();
        var key =
                new ApiKey(presented.id(), owner, kind, name, presented.secret().hash(), scopes, now, now, expiry);
        return keys.add(key)
                ? Answer.given(presented)
                : Answer.refused(new Refusal.NotAllowed(
                        "You have " + ApiKeys.MOST_PER_USER + " keys already; revoke one you no longer use."));
    }

    public List<ApiKey> of(UserId owner) {
        return keys.of(owner);
    }

    public void revoke(UserId owner, ApiKeyId id) {
        keys.revoke(owner, id);
    }
}
