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
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import dev.spotifymcp.domain.traffic.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes, lists and revokes a user's keys. The whole key leaves here once, when it is made. */
public record ManageKeys(ApiKeys keys, Users users, AuditTrail trail, SecretSource secrets, InstantSource clock) {

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
        if (!keys.add(key)) {
            return Answer.refused(new Refusal.NotAllowed(
                    "You have " + ApiKeys.MOST_PER_USER + " keys already; revoke one you no longer use."));
        }
        note(
                key,
                switch (kind) {
                    case API_KEY -> Act.KEY_MADE;
                    case CONNECT_TOKEN -> Act.LINK_MADE;
                });
        return Answer.given(presented);
    }

    public List<ApiKey> of(UserId owner) {
        return keys.of(owner);
    }

    /** One of the owner's keys; anybody else's is as good as none. */
    public Optional<ApiKey> find(UserId owner, ApiKeyId id) {
        return keys.of(owner).stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** The key that was revoked; anybody else's is as good as none. */
    public Optional<ApiKey> revoke(UserId owner, ApiKeyId id) {
        Optional<ApiKey> found = find(owner, id);
        found.ifPresent(key -> {
            keys.revoke(owner, id);
            note(
                    key,
                    switch (key.kind()) {
                        case API_KEY -> Act.KEY_REVOKED;
                        case CONNECT_TOKEN -> Act.LINK_REVOKED;
                    });
        });
        return found;
    }

    private void note(ApiKey key, Act act) {
        trail.note(new AuditEntry(key.owner(), clock.instant(), act, key.name()));
    }
}
