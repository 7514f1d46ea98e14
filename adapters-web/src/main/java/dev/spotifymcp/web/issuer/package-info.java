/**
 * The issuer beside us: an OpenID provider whose access tokens the operator lets in.
 *
 * <p>{@link dev.spotifymcp.web.issuer.IssuerTokens} reads them. {@link dev.spotifymcp.web.issuer.IssuerKeys} has that
 * issuer's keys, and looks for new ones when a token names one it does not know; {@link
 * dev.spotifymcp.web.issuer.IssuerDocuments} fetches them.
 */
@NullMarked
package dev.spotifymcp.web.issuer;

import org.jspecify.annotations.NullMarked;
