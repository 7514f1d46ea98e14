package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.grant.AuthorizationRequest;
import dev.spotifymcp.domain.grant.OAuthClient;

/** What our page asks a person. */
public record ConsentQuestion(OAuthClient client, AuthorizationRequest request) {}
