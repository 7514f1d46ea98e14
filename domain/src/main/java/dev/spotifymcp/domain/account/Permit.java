package dev.spotifymcp.domain.account;

import java.time.Instant;

/**
 * Leave to call Spotify's Web API: on whose behalf, through which app, with which token, and until when the answer is
 * wanted. Every port that reaches Spotify takes one, so none can forget whose data it handles.
 */
public record Permit(UserId user, ClientId app, SpotifyToken token, Instant deadline) {}
