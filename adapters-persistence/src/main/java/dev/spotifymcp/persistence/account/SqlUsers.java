package dev.spotifymcp.persistence.account;

import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.account.Users;
import dev.spotifymcp.persistence.database.Database;
import dev.spotifymcp.persistence.database.Row;
import java.time.Instant;
import java.util.Optional;

/** Users, one row each; the unique Spotify account decides who is the same. */
public record SqlUsers(Database database) implements Users {

    private static final String SELECT =
            "SELECT id, spotify_account, user_name, display_name, created_at, last_active_at FROM users";

    @Override
    public User recognise(SpotifyProfile profile, UserId fresh, Instant now) {
        return known(profile, now)
                .or(() -> newcomer(profile, fresh, now))
                // Another login of this account was faster, and has made it known.
                .or(() -> known(profile, now))
                .orElseThrow(() -> new IllegalStateException("the user left while logging in"));
    }

    private Optional<User> known(SpotifyProfile profile, Instant now) {
        long met = database.change(
                "UPDATE users SET user_name = ?, display_name = ?, last_active_at = ? WHERE spotify_account = ?",
                profile.userName(),
                profile.displayName(),
                now,
                profile.account().value());
        return met == 0
                ? Optional.empty()
                : database.first(
                                SELECT + " WHERE spotify_account = ?",
                                profile.account().value())
                        .map(SqlUsers::user);
    }

    private Optional<User> newcomer(SpotifyProfile profile, UserId fresh, Instant now) {
        long made = database.change(
                """
                INSERT INTO users
                  (id, spotify_account, user_name, display_name, welcomed, created_at, last_active_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                fresh.value(),
                profile.account().value(),
                profile.userName(),
                profile.displayName(),
                false,
                now,
                now);
        return made == 0 ? Optional.empty() : find(fresh);
    }

    @Override
    public Optional<User> find(UserId id) {
        return database.first(SELECT + " WHERE id = ?", id.value()).map(SqlUsers::user);
    }

    @Override
    public Optional<UserId> holder(SpotifyAccountId account) {
        return database.first("SELECT id FROM users WHERE spotify_account = ?", account.value())
                .map(row -> new UserId(row.text("id")));
    }

    @Override
    public void markActive(UserId id, Instant now) {
        database.change("UPDATE users SET last_active_at = ? WHERE id = ?", now, id.value());
    }

    @Override
    public boolean welcome(UserId id) {
        return database.change("UPDATE users SET welcomed = TRUE WHERE id = ? AND NOT welcomed", id.value()) == 1;
    }

    @Override
    public void delete(UserId id) {
        database.change("DELETE FROM users WHERE id = ?", id.value());
    }

    private static User user(Row row) {
        return new User(
                new UserId(row.text("id")),
                new SpotifyProfile(
                        new SpotifyAccountId(row.text("spotify_account")),
                        row.text("user_name"),
                        row.text("display_name")),
                row.instant("created_at"),
                row.instant("last_active_at"));
    }
}
