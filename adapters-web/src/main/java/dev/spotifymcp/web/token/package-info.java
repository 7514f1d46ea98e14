/**
 * Access tokens, as they are signed and read: JWTs after RFC 9068, with ES256.
 *
 * <p>{@link dev.spotifymcp.web.token.TokenKeys} has the cluster's keys and changes them once a month; {@link
 * dev.spotifymcp.web.token.JwtAccessTokens} signs with one of them and knows the tokens of all; {@link
 * dev.spotifymcp.web.token.KeyPublication} shows the public halves to whoever wants to check for themselves.
 */
@NullMarked
package dev.spotifymcp.web.token;

import org.jspecify.annotations.NullMarked;
