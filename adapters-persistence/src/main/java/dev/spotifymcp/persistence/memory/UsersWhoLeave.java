package dev.spotifymcp.persistence.memory;

import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.account.Users;
import java.time.Instant;
import java.util.Optional;

/** Of users only the account is remembered; when one leaves, that and what hung on them is forgotten. */
record UsersWhoLeave(Users store, Memories memories) implements Users {

    @Override
    public User recognise(SpotifyProfile profile, UserId fresh, Instant now) {
        return store.recognise(profile, fresh, now);
    }

    @Override
    public Optional<User> find(UserId id) {
        return store.find(id);
    }

    @Override
    public Optional<UserId> holder(SpotifyAccountId account) {
        return memories.holders().recall(account, store::holder);
    }

    @Override
    public void markActive(UserId id, Instant now) {
        store.markActive(id, now);
    }

    @Override
    public boolean welcome(UserId id) {
        return store.welcome(id);
    }

    @Override
    public void delete(UserId id) {
        try {
            store.delete(id);
        } finally {
            memories.forget(id);
        }
    }
}
