package dev.spotifymcp.domain.account;

/** What Spotify never changes about an account: {@code account_id} of {@code GET /me}, else its {@code id}. */
public record SpotifyAccountId(String value) {

    public SpotifyAccountId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an account id cannot be empty");
        }
    }
}
