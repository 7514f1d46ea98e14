package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.domain.account.PresentedKey;

/**
 * Somebody who has signed up, with the key their client uses.
 *
 * @param name the user's name at Spotify
 */
record Listener(String name, PresentedKey key) {}
