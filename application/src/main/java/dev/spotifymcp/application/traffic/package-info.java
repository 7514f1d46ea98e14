/**
 * Keeping many callers from doing the same work at the same time, and sending long work part by part.
 */
@NullMarked
package dev.spotifymcp.application.traffic;

import org.jspecify.annotations.NullMarked;
