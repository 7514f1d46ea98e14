/**
 * A browser's way through Spotify's login and back.
 *
 * <p>It leaves with a state that is bound to it by a cookie, and comes back with Spotify's word for who it is. Whatever
 * else comes back, from another browser, twice, too late, or made up, ends on a plain page and opens nothing.
 */
@NullMarked
package dev.spotifymcp.web.login;

import org.jspecify.annotations.NullMarked;
