/**
 * Who a program acts for.
 *
 * <p>A program shows with every request what it may act by: an API key or an access token in the {@code Authorization}
 * header, or, at the one address made for clients that cannot set headers, a connect token in the query. {@link
 * dev.spotifymcp.web.bearer.BearerGuard} stands before the routes that need it, and leaves a {@link dev.spotifymcp.domain.account.Caller} in the request's context for whoever comes after.
 *
 * <p>Whoever cannot come in is told what to bring ({@link dev.spotifymcp.web.bearer.Challenge}), and so is, later, whoever
 * came in with too little. {@link dev.spotifymcp.web.bearer.FailedKeys} counts those who try one key after the other.
 */
@NullMarked
package dev.spotifymcp.web.bearer;

import org.jspecify.annotations.NullMarked;
