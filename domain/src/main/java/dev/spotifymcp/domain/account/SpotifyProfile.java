package dev.spotifymcp.domain.account;

/**
 * An account as {@code GET /me} describes it.
 *
 * @param userName Spotify's {@code id}: shown to people, never used to recognise them
 * @param displayName chosen by the person, so it may hold anything at all
 */
public record SpotifyProfile(SpotifyAccountId account, String userName, String displayName) {}
