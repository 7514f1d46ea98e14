/**
 * What plays.
 */
@NullMarked
package dev.spotifymcp.application.playback;

import org.jspecify.annotations.NullMarked;
