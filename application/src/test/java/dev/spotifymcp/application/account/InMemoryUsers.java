package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.account.Users;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Users who live as long as the test. */
public final class InMemoryUsers implements Users {

    private final Map<SpotifyAccountId, User> users = new HashMap<>();
    private final Set<UserId> welcomed = new HashSet<>();
    private final Consumer<UserId> clearUp;

    /** @param clearUp removes what hangs on a user who leaves */
    public InMemoryUsers(Consumer<UserId> clearUp) {
        this.clearUp = clearUp;
    }

    @Override
    public synchronized User recognise(SpotifyProfile profile, UserId fresh, Instant now) {
        var newcomer = new User(fresh, profile, now, now);
        return users.merge(
                profile.account(), newcomer, (known, same) -> new User(known.id(), profile, known.createdAt(), now));
    }

    @Override
    public synchronized Optional<User> find(UserId id) {
        return users.values().stream().filter(user -> user.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<UserId> holder(SpotifyAccountId account) {
        return Optional.ofNullable(users.get(account)).map(User::id);
    }

    @Override
    public synchronized void markActive(UserId id, Instant now) {
        find(id).ifPresent(user ->
                users.put(user.profile().account(), new User(user.id(), user.profile(), user.createdAt(), now)));
    }

    @Override
    public synchronized boolean welcome(UserId id) {
        return find(id).isPresent() && welcomed.add(id);
    }

    @Override
    public synchronized void delete(UserId id) {
        users.values().removeIf(user -> user.id().equals(id));
        clearUp.accept(id);
    }
}
