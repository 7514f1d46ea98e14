/**
 * Reading, making, filling, emptying and arranging playlists.
 *
 * <p>What takes things away comes in two steps: a plan that changes nothing, and the change itself. Between the two
 * somebody can be shown what would happen, and asked.
 */
@NullMarked
package dev.spotifymcp.application.playlist;

import org.jspecify.annotations.NullMarked;
