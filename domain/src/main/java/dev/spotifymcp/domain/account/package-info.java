/**
 * Who a person is, and what stands for them.
 *
 * <p>A user is a Spotify account. They come in through Spotify's login ({@link
 * dev.spotifymcp.domain.account.LoginAttempt}), stay signed in by a {@link
 * dev.spotifymcp.domain.account.BrowserSession}, act through {@link dev.spotifymcp.domain.account.ApiKey}s, and are
 * tied to Spotify by one {@link dev.spotifymcp.domain.account.SpotifyConnection}. Every secret here is a {@link
 * dev.spotifymcp.domain.account.Secret} and hides itself.
 */
@NullMarked
package dev.spotifymcp.domain.account;

import org.jspecify.annotations.NullMarked;
