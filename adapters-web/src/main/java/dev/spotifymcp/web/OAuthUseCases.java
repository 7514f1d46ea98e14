package dev.spotifymcp.web;

import dev.spotifymcp.application.grant.AskConsent;
import dev.spotifymcp.application.grant.AuthenticateForeignToken;
import dev.spotifymcp.application.grant.AuthenticateToken;
import dev.spotifymcp.application.grant.BeginAuthorization;
import dev.spotifymcp.application.grant.FinishAuthorization;
import dev.spotifymcp.application.grant.IssueTokens;
import dev.spotifymcp.application.grant.ManageGrants;
import dev.spotifymcp.application.grant.RegisterClient;
import dev.spotifymcp.application.grant.RevokeToken;
import dev.spotifymcp.web.token.TokenKeys;

/**
 * What the web side lets programs do.
 *
 * @param keys by which their tokens are signed
 */
public record OAuthUseCases(
        RegisterClient registerClient,
        BeginAuthorization beginAuthorization,
        AskConsent askConsent,
        FinishAuthorization finishAuthorization,
        IssueTokens issueTokens,
        RevokeToken revokeToken,
        AuthenticateToken authenticateToken,
        AuthenticateForeignToken authenticateForeignToken,
        ManageGrants manageGrants,
        TokenKeys keys) {}
