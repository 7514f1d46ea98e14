/**
 * The program: reads the settings, builds the object graph, opens the listener, and ends it all in order.
 *
 * <p>Start at {@link dev.spotifymcp.bootstrap.Main}; {@link dev.spotifymcp.bootstrap.Wiring} shows on one page what is
 * made of what.
 */
@NullMarked
package dev.spotifymcp.bootstrap;

import org.jspecify.annotations.NullMarked;
