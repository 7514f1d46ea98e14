/**
 * What plays where, and how it is asked for.
 */
@NullMarked
package dev.spotifymcp.domain.playback;

import org.jspecify.annotations.NullMarked;
