/**
 * What the Web API tells about what a listener has heard.
 */
@NullMarked
package dev.spotifymcp.spotify.listening;

import org.jspecify.annotations.NullMarked;
