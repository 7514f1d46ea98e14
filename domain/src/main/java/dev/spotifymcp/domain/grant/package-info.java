/**
 * What a person lets a program do in their name, and how that program proves it: the rules of our own OAuth 2.1
 * authorization server.
 *
 * <p>A program is an {@link dev.spotifymcp.domain.grant.OAuthClient}. It sends a browser with an {@link
 * dev.spotifymcp.domain.grant.AuthorizationRequest}, which waits as an {@link
 * dev.spotifymcp.domain.grant.AuthorizationTransaction} until the person has agreed on our page and is known. What they
 * agreed to is a {@link dev.spotifymcp.domain.grant.Consent}; from it comes a code, and from the code a {@link
 * dev.spotifymcp.domain.grant.Grant}, whose {@link dev.spotifymcp.domain.grant.TokenLine} says which refresh token is
 * the living one. Every "no" is a {@link dev.spotifymcp.domain.grant.GrantRefusal}: the log gets all of it, the wire one
 * of the words of {@link dev.spotifymcp.domain.grant.OAuthError}.
 */
@NullMarked
package dev.spotifymcp.domain.grant;

import org.jspecify.annotations.NullMarked;
