/**
 * The simulated accounts service: apps, the consent page, codes and tokens.
 *
 * <p>{@link dev.spotifymcp.spotify.simulator.accounts.Consents} decides what happens when somebody says yes or no; {@link
 * dev.spotifymcp.spotify.simulator.accounts.TokenEndpoint} trades codes and refresh tokens, with all the reasons Spotify
 * has for not doing so; {@link dev.spotifymcp.spotify.simulator.accounts.Tokens} remembers who was given what.
 */
@NullMarked
package dev.spotifymcp.spotify.simulator.accounts;

import org.jspecify.annotations.NullMarked;
