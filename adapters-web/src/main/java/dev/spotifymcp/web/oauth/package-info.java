/**
 * Our authorization server as HTTP: a program registers, sends a browser, and trades what comes back for tokens.
 *
 * <p>Browsers meet {@link dev.spotifymcp.web.oauth.AuthorizationPage}, which asks them, and {@link
 * dev.spotifymcp.web.oauth.WayOn}, which sends them where they go next. Programs meet {@link
 * dev.spotifymcp.web.oauth.RegistrationEndpoint}, {@link dev.spotifymcp.web.oauth.TokenEndpoint} and {@link
 * dev.spotifymcp.web.oauth.RevocationEndpoint}, which take no cookies and answer in JSON. The rules are not here.
 */
@NullMarked
package dev.spotifymcp.web.oauth;

import org.jspecify.annotations.NullMarked;
