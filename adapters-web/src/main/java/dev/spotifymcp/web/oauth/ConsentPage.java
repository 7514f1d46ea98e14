package dev.spotifymcp.web.oauth;

import dev.spotifymcp.application.grant.AskConsent;
import dev.spotifymcp.application.grant.ConsentQuestion;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.domain.grant.TransactionToken;
import dev.spotifymcp.web.browser.Browsers;
import dev.spotifymcp.web.edge.ContentSecurityPolicy;
import dev.spotifymcp.web.oauth.ConsentView.Person;
import dev.spotifymcp.web.page.Pages;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;

/** The page that asks whether a program may act for a person: each time, whatever was agreed before. */
public final class ConsentPage {

    private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");

    private final AskConsent consent;
    private final URI spotify;
    private final Browsers browsers;
    private final Pages pages;

    /**
     * Asks for consent.
     *
     * @param spotify where people log in
     */
    public ConsentPage(AskConsent consent, URI spotify, Browsers browsers, Pages pages) {
        this.consent = consent;
        this.spotify = spotify;
        this.browsers = browsers;
        this.pages = pages;
    }

    void ask(TransactionToken transaction, BrowserMark browser, ServerRequest request, ServerResponse response) {
        switch (consent.show(transaction, browser)) {
            case Ruling.Granted(var question) -> show(question, transaction, request, response);
            case Ruling.Refused(var why) -> pages.tell(request, response, GrantProblem.of(why));
        }
    }

    private void show(
            ConsentQuestion question, TransactionToken transaction, ServerRequest request, ServerResponse response) {
        URI client = URI.create(question.request().redirectUri().value());
        var policy = ContentSecurityPolicy.ofConsent(spotify, client);
        response.header(HeaderValues.create(POLICY, policy.text()));
        pages.show(request, response, new ConsentView(question, transaction, person(question, request)));
    }

    private Person person(ConsentQuestion question, ServerRequest request) {
        return browsers.signedIn(request)
                .<Person>map(browser -> new Person.Known(
                        browser.user().profile().displayName(),
                        browser.formToken(),
                        consent.isFamiliar(question, browser.id())))
                .orElseGet(Person.Unknown::new);
    }
}
