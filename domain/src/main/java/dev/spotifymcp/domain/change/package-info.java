/**
 * Taking back what was changed at Spotify. Every change leaves a {@link dev.spotifymcp.domain.change.Receipt}: a name, and
 * the {@link dev.spotifymcp.domain.change.Inverse} that would make it undone. Receipts are their user's own and last for
 * thirty days.
 */
@NullMarked
package dev.spotifymcp.domain.change;

import org.jspecify.annotations.NullMarked;
