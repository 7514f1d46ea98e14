/**
 * Keeping many callers from doing the same work at the same time.
 */
@NullMarked
package dev.spotifymcp.application.traffic;

import org.jspecify.annotations.NullMarked;
