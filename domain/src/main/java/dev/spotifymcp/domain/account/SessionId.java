package dev.spotifymcp.domain.account;

/** The public name of a browser session, for listing and ending it. */
public record SessionId(String value) {}
