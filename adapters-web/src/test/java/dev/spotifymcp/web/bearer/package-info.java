/**
 * Whatever stands in a header is read without breaking.
 */
@NullMarked
package dev.spotifymcp.web.bearer;

import org.jspecify.annotations.NullMarked;
