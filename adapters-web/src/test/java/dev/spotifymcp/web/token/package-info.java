/**
 * Keys change once a month, and nobody has to hear of it at once.
 */
@NullMarked
package dev.spotifymcp.web.token;

import org.jspecify.annotations.NullMarked;
