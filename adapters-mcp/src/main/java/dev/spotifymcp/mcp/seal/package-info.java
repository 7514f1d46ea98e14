/**
 * Things given to clients to keep for us: sealed, so that they come back unread, unchanged, and from the same user.
 */
@NullMarked
package dev.spotifymcp.mcp.seal;

import org.jspecify.annotations.NullMarked;
