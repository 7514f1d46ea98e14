package dev.spotifymcp.web.account;

import dev.spotifymcp.application.account.ManageKeys;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.ApiKeyId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.web.browser.Browsers;
import dev.spotifymcp.web.browser.Browsers.FormHandler;
import dev.spotifymcp.web.browser.Form;
import dev.spotifymcp.web.browser.SignedIn;
import dev.spotifymcp.web.page.Pages;
import dev.spotifymcp.web.page.RefusalProblem;
import dev.spotifymcp.web.reply.Reply;
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

    public KeyForms(ManageKeys keys, Dashboard dashboard, Browsers browsers, Pages pages) {
        this.keys = keys;
        this.dashboard = dashboard;
        this.browsers = browsers;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post(KEYS, browsers.form(making(Kind.API_KEY, "API key")))
                .any(KEYS, Routes.allowing("POST"))
                .post(REVOKE, browsers.form(this::revoke))
                .any(REVOKE, Routes.allowing("POST"))
                .post(CONNECT_TOKENS, browsers.form(making(Kind.CONNECT_TOKEN, "Connect link")))
                .any(CONNECT_TOKENS, Routes.allowing("POST"));
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

    private void revoke(SignedIn browser, Form form, ServerRequest request, ServerResponse response) {
        keys.revoke(browser.id(), keyId(request));
        Reply.seeOther(response, pages.site().link(Dashboard.PATH));
    }

    private static ApiKeyId keyId(ServerRequest request) {
        try {
            return new ApiKeyId(request.path().pathParameters().get("id"));
        } catch (IllegalArgumentException none) {
            throw new NotFoundException("no key has such an id", none);
        }
    }
}
