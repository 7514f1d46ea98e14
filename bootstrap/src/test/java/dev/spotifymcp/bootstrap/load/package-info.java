/**
 * What a call costs, measured from outside.
 *
 * <p>{@link dev.spotifymcp.bootstrap.load.LoadProgram} starts the packaged server as its own process, in front of the
 * Spotify simulator, signs people up as a browser would, and makes tool calls over connections that stay open. Beside
 * it runs {@link dev.spotifymcp.bootstrap.load.BareRelay}, which does the least that any such server must do. The two
 * take turns within one run, so that whatever else the machine is doing meets both, and the number to trust is the ratio
 * between them. {@link dev.spotifymcp.bootstrap.load.SlowClients} measures what peers that are slow on
 * purpose do to the others. None of this is a test: nothing here passes or fails. {@code docs/performance.md} says how to run it and
 * how to read it.
 */
@NullMarked
package dev.spotifymcp.bootstrap.load;

import org.jspecify.annotations.NullMarked;
