package dev.spotifymcp.web.account;

import dev.spotifymcp.application.account.ManageKeys;
import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.ApiKeyId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.web.account.Question.Wording;
import dev.spotifymcp.web.browser.Browsers;
import dev.spotifymcp.web.browser.Browsers.FormHandler;
import dev.spotifymcp.web.browser.Form;
import dev.spotifymcp.web.browser.SignedIn;
import dev.spotifymcp.web.page.Pages;
import dev.spotifymcp.web.page.RefusalProblem;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.http.NotFoundException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Makes and revokes keys, as the forms of the account page ask. */
public final class KeyForms implements HttpService {

    private static final String KEYS = "/account/keys";
    private static final String REVOKE = "/account/keys/{id}/revoke";
    private static final String CONNECT_TOKENS = "/account/connect-tokens";

    private final ManageKeys keys;
    private final Dashboard dashboard;
    private final Browsers browsers;
    private final Pages pages;
    private final AskFirst askFirst;

    public KeyForms(ManageKeys keys, Dashboard dashboard, Browsers browsers, Pages pages) {
        this.keys = keys;
        this.dashboard = dashboard;
        this.browsers = browsers;
        this.pages = pages;
        this.askFirst = new AskFirst(browsers, pages);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post(KEYS, browsers.form(making(Kind.API_KEY, "API key")))
                .any(KEYS, Routes.allowing("POST"))
                .post(CONNECT_TOKENS, browsers.form(making(Kind.CONNECT_TOKEN, "Connect link")))
                .any(CONNECT_TOKENS, Routes.allowing("POST"));
        askFirst.route(rules, REVOKE, this::ask, this::revoke);
    }

    /**
     * The new key is shown by the answer to the form itself. A redirect would be the usual way, but between its two
     * requests the plain key would have to lie somewhere, and it is never to lie anywhere. The price: reloading the page
     * makes a second key, after the browser has asked.
     */
    private FormHandler making(Kind kind, String usualName) {
        return (browser, form, request, response) -> {
            var made = KeyWish.of(form, usualName, keys.clock().instant())
                    .then(wish -> keys.make(browser.id(), kind, wish.name(), wish.scopes(), wish.expiry()));
            switch (made) {
                case Answer.Given(var key) -> dashboard.show(browser, request, response, new Fresh.Made(key));
                case Answer.Refused(var why) -> pages.tell(request, response, RefusalProblem.of(why));
            }
        };
    }

    private Wording ask(SignedIn browser, ServerRequest request) {
        ApiKey key = keys.find(browser.id(), keyId(request)).orElseThrow(KeyForms::none);
        return switch (key.kind()) {
            case API_KEY ->
                new Wording(
                        "Revoke this key?",
                        key.name(),
                        "Whatever uses the key is refused from then on. A revoked key does not come back.",
                        "Revoke key");
            case CONNECT_TOKEN ->
                new Wording(
                        "Revoke this link?",
                        key.name(),
                        "Whatever uses the link is refused from then on. A revoked link does not come back.",
                        "Revoke link");
        };
    }

    private void revoke(SignedIn browser, Form form, ServerRequest request, ServerResponse response) {
        if (keys.revoke(browser.id(), keyId(request)).isEmpty()) {
            throw none();
        }
        askFirst.done(response);
    }

    private static ApiKeyId keyId(ServerRequest request) {
        try {
            return new ApiKeyId(request.path().pathParameters().get("id"));
        } catch (IllegalArgumentException malformed) {
            throw none();
        }
    }

    /** A key of somebody else is told of in the same words as one that never was. */
    private static NotFoundException none() {
        return new NotFoundException("you have no such key");
    }
}
