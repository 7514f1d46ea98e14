package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.grant.AuthorizationRequest;
import dev.spotifymcp.domain.grant.AuthorizationRequest.ReturnAddress;
import dev.spotifymcp.domain.grant.AuthorizationResponse;
import dev.spotifymcp.domain.grant.AuthorizationTransaction;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.Parameters;
import dev.spotifymcp.domain.grant.PrivateSchemes;
import dev.spotifymcp.domain.grant.ResourceIndicator;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.domain.grant.TransactionToken;
import dev.spotifymcp.domain.grant.Transactions;
import java.time.InstantSource;

/** Takes an authorization request, and keeps it until the person has answered (RFC 6749, section 4.1.1). */
public record BeginAuthorization(
        FindClient clients,
        Transactions transactions,
        PrivateSchemes allowed,
        ResourceIndicator resource,
        SecretSource secrets,
        InstantSource clock) {

    /** Nothing is asked of Spotify yet, and nothing is remembered of earlier consents: the person is asked each time. */
    public NextStep begin(Parameters parameters, BrowserMark browser) {
        Ruling<OAuthClient> client = parameters
                .required("client_id")
                .then(BeginAuthorization::clientId)
                .then(clients::find);
        return switch (client) {
            case Ruling.Refused(var why) -> new NextStep.TellPerson(why);
            case Ruling.Granted(var known) -> begin(known, parameters, browser);
        };
    }

    private static Ruling<OAuthClientId> clientId(String text) {
        return OAuthClientId.parse(text)
                .map(Ruling::granted)
                .orElseGet(() -> Ruling.refused(new GrantRefusal.UnknownClient()));
    }

    private NextStep begin(OAuthClient client, Parameters parameters, BrowserMark browser) {
        return switch (AuthorizationRequest.returnAddress(client, parameters, allowed)) {
            case Ruling.Refused(var why) -> new NextStep.TellPerson(why);
            case Ruling.Granted(var back) -> begin(client, back, parameters, browser);
        };
    }

    private NextStep begin(OAuthClient client, ReturnAddress back, Parameters parameters, BrowserMark browser) {
        return switch (AuthorizationRequest.read(client.id(), back, parameters, resource)) {
            case Ruling.Refused(var why) ->
                new NextStep.SendBack(new AuthorizationResponse.Failure(back.redirectUri(), back.state(), why));
            case Ruling.Granted(var request) -> new NextStep.AskPerson(keep(request, browser));
        };
    }

    private TransactionToken keep(AuthorizationRequest request, BrowserMark browser) {
        var token = new TransactionToken(secrets.secret());
        transactions.keep(new AuthorizationTransaction(
                token.hash(),
                browser.hash(),
                request,
                new AuthorizationTransaction.Stage.Asking(),
                clock.instant().plus(AuthorizationTransaction.LIFETIME)));
        return token;
    }
}
