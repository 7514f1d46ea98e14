/**
 * The programs that the measurements and proofs start beside themselves, as processes of their own: what happens to one
 * of them happens to no other.
 */
@NullMarked
package dev.spotifymcp.bootstrap.process;

import org.jspecify.annotations.NullMarked;
