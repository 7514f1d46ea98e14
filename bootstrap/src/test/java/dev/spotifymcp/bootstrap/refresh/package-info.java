/**
 * Several replicas beside one database, and a Spotify that lets every refresh token serve once and takes whoever shows it
 * again for a thief. {@link dev.spotifymcp.bootstrap.refresh.StrictRotation} counts what it costs them: a refresh for
 * each token that ends, and nobody's consent.
 */
@NullMarked
package dev.spotifymcp.bootstrap.refresh;

import org.jspecify.annotations.NullMarked;
