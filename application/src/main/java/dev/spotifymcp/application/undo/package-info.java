/**
 * Taking changes back. As with everything that takes something away, it comes in two steps: {@link
 * dev.spotifymcp.application.undo.WayBack} says what would happen, and only then is it done, with the same use cases that
 * change things otherwise; so it leaves a receipt in its turn.
 */
@NullMarked
package dev.spotifymcp.application.undo;

import org.jspecify.annotations.NullMarked;
