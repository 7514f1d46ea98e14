package dev.spotifymcp.web.account;

/**
 * Something to paste, so that one client finds us.
 *
 * @param client which client
 * @param place where it goes
 * @param text what goes there
 */
public record Snippet(String client, String place, String text) {}
