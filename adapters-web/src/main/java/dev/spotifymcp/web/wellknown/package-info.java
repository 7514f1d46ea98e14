/**
 * Where programs look first: documents that say who guards what, and where to go for access (RFC 9728, RFC 8414).
 */
@NullMarked
package dev.spotifymcp.web.wellknown;

import org.jspecify.annotations.NullMarked;
