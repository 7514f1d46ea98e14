/**
 * The simulated Web API.
 *
 * <p>{@link dev.spotifymcp.spotify.simulator.api.WebApi} lets a request through the same gates as Spotify does: token,
 * app, limits, mode, scope. What is behind them is listed in {@code Endpoints}; the shapes of the answers, in the mode of
 * the app, are the {@code …Shape} classes' business.
 */
@NullMarked
package dev.spotifymcp.spotify.simulator.api;

import org.jspecify.annotations.NullMarked;
