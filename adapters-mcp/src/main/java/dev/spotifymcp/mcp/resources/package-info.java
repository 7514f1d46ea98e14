/**
 * What clients can read and show without a model asking for it.
 */
@NullMarked
package dev.spotifymcp.mcp.resources;

import org.jspecify.annotations.NullMarked;
