package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.IssuedTokens;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.Parameters;
import dev.spotifymcp.domain.grant.PresentedClient;
import dev.spotifymcp.domain.grant.ResourceIndicator;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.domain.grant.TokenRequest;

/** The token endpoint: who asks, what for, and what they get (RFC 6749, section 3.2). */
public record IssueTokens(
        AuthenticateClient clients, RedeemCode codes, RefreshGrant refreshes, ResourceIndicator resource) {

    /** A store that is slow is refused as such: clients would repeat a plain failure at once, all of them. */
    public Ruling<IssuedTokens> issue(PresentedClient presented, Parameters parameters) {
        try {
            return clients.authenticate(presented)
                    .then(client -> TokenRequest.read(parameters, resource).then(request -> issue(client, request)));
        } catch (StorageFault busy) {
            return Ruling.refused(new GrantRefusal.StoreBusy(busy));
        }
    }

    private Ruling<IssuedTokens> issue(OAuthClient client, TokenRequest request) {
        return switch (request) {
            case TokenRequest.CodeExchange exchange -> codes.redeem(client, exchange);
            case TokenRequest.Refresh refresh -> refreshes.refresh(client, refresh);
        };
    }
}
