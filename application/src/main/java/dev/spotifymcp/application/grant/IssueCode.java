package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.AuthorizationCode;
import dev.spotifymcp.domain.grant.AuthorizationRequest;
import dev.spotifymcp.domain.grant.AuthorizationResponse;
import dev.spotifymcp.domain.grant.Consent;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.grant.IssuedCode;
import java.time.Instant;
import java.time.InstantSource;

/** Hands out the code for what a person has agreed to. */
public record IssueCode(Grants grants, SecretSource secrets, InstantSource clock) {

    AuthorizationResponse issue(AuthorizationRequest request, UserId user, Instant agreedAt) {
        var code = new AuthorizationCode(secrets.secret());
        grants.issue(new IssuedCode(
                code.hash(),
                new GrantId(secrets.id()),
                Consent.to(request, user, agreedAt),
                request.challenge(),
                clock.instant().plus(IssuedCode.LIFETIME),
                IssuedCode.State.WAITING));
        return new AuthorizationResponse.Success(request.redirectUri(), request.state(), code);
    }
}
