/**
 * Leaving receipts: whatever changes something at Spotify says here what would make it undone, as its last step, and tells
 * its caller under which name.
 */
@NullMarked
package dev.spotifymcp.application.change;

import org.jspecify.annotations.NullMarked;
