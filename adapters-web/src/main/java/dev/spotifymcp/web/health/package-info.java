/**
 * How the server is, for those who watch over it.
 */
@NullMarked
package dev.spotifymcp.web.health;

import org.jspecify.annotations.NullMarked;
