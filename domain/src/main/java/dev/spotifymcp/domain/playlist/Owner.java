package dev.spotifymcp.domain.playlist;

/**
 * Whose a playlist is.
 *
 * @param id Spotify's name for the account, the same as a profile's user name
 * @param name as the owner likes to be called
 */
public record Owner(String id, String name) {}
