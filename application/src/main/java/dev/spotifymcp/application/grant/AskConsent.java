package dev.spotifymcp.application.grant;

import dev.spotifymcp.application.account.BeginLogin;
import dev.spotifymcp.domain.account.AfterLogin;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.AuthorizationRequest;
import dev.spotifymcp.domain.grant.AuthorizationResponse;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.grant.OAuthClients;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.domain.grant.TransactionToken;
import dev.spotifymcp.domain.grant.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Asks a person whether a client may act for them, and takes their answer. The question and its answer belong to one
 * browser: an answer from another is somebody else's, and changes nothing.
 */
public record AskConsent(
        Transactions transactions,
        OAuthClients clients,
        Grants grants,
        SpotifyConnections connections,
        BeginLogin login,
        IssueCode codes,
        InstantSource clock) {

    /** The question; asked as often as the page is loaded. */
    public Ruling<ConsentQuestion> show(TransactionToken token, BrowserMark browser) {
        return transactions
                .find(token.hash(), browser.hash(), clock.instant())
                .flatMap(found -> clients.find(found.request().client())
                        .map(client -> Ruling.granted(new ConsentQuestion(client, found.request()))))
                .orElseGet(() -> Ruling.refused(new GrantRefusal.UnknownTransaction()));
    }

    /** Whether this person has agreed to all of it before. They are asked anyway; the page may say so. */
    public boolean isFamiliar(ConsentQuestion question, UserId user) {
        return grants.of(user, clock.instant()).stream()
                .anyMatch(grant -> grant.consent().covers(question.request(), user));
    }

    /** Somebody agreed whom we do not know yet: they log in next. */
    public NextStep approve(TransactionToken token, BrowserMark browser) {
        return approve(token, browser, login.operatorsApp());
    }

    /** Somebody agreed who is signed in. They log in again only when Spotify no longer lets us act for them. */
    public NextStep approve(TransactionToken token, BrowserMark browser, UserId user) {
        Optional<SpotifyConnection> connection = connections.find(user);
        if (connection.filter(SpotifyConnection::isConnected).isEmpty()) {
            return approve(
                    token, browser, connection.map(SpotifyConnection::app).orElseGet(login::operatorsApp));
        }
        Instant now = clock.instant();
        return transactions
                .take(token.hash(), browser.hash(), now)
                .<NextStep>map(taken -> new NextStep.SendBack(codes.issue(taken.request(), user, now)))
                .orElseGet(AskConsent::unknown);
    }

    private NextStep approve(TransactionToken token, BrowserMark browser, ClientId app) {
        return transactions
                .agree(token.hash(), browser.hash(), clock.instant())
                // Only now is anything asked of Spotify: it would wave through whoever comes in our name.
                .<NextStep>map(agreed ->
                        new NextStep.LogIn(login.begin(browser, app, new AfterLogin.ToAuthorization(agreed.token()))))
                .orElseGet(AskConsent::unknown);
    }

    /** The person declined; the question is over, and going back to it leads nowhere. */
    public NextStep deny(TransactionToken token, BrowserMark browser) {
        return transactions
                .take(token.hash(), browser.hash(), clock.instant())
                .map(taken -> declined(taken.request()))
                .orElseGet(AskConsent::unknown);
    }

    static NextStep declined(AuthorizationRequest request) {
        return new NextStep.SendBack(
                new AuthorizationResponse.Failure(request.redirectUri(), request.state(), new GrantRefusal.Declined()));
    }

    static NextStep unknown() {
        return new NextStep.TellPerson(new GrantRefusal.UnknownTransaction());
    }
}
