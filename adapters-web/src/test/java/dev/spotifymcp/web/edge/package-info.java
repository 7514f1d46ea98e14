/**
 * The edge where no socket reaches.
 */
@NullMarked
package dev.spotifymcp.web.edge;

import org.jspecify.annotations.NullMarked;
