package dev.spotifymcp.domain.account;

import java.time.Instant;

/** A person, recognised by their Spotify account. */
public record User(UserId id, SpotifyProfile profile, Instant createdAt, Instant lastActiveAt) {}
