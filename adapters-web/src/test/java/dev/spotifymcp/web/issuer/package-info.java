/** Tokens of another issuer, and that issuer, which can lie and break. */
@NullMarked
package dev.spotifymcp.web.issuer;

import org.jspecify.annotations.NullMarked;
