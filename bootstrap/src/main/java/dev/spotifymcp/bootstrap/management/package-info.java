/**
 * What the operator sees of a running server, on a port of its own that only this machine reaches.
 *
 * <p>{@link dev.spotifymcp.bootstrap.management.Figures} counts, for Prometheus; {@link
 * dev.spotifymcp.bootstrap.management.Management} answers who asks for the figures, or for health, also while the public
 * listener has more to do than it can. docs/operations.md says what each figure means. The library that counts is known
 * here and nowhere else.
 */
@NullMarked
package dev.spotifymcp.bootstrap.management;

import org.jspecify.annotations.NullMarked;
