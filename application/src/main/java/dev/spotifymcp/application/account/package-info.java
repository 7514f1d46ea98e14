/**
 * Logging in, staying in, being recognised, leaving; and {@link
 * dev.spotifymcp.application.account.SpotifyAccess}, through which every call to Spotify gets its token.
 */
@NullMarked
package dev.spotifymcp.application.account;

import org.jspecify.annotations.NullMarked;
