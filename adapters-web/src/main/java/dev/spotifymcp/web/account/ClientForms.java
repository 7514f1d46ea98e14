package dev.spotifymcp.web.account;

import dev.spotifymcp.application.grant.ManageGrants;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.web.browser.Browsers;
import dev.spotifymcp.web.browser.Form;
import dev.spotifymcp.web.browser.SignedIn;
import dev.spotifymcp.web.page.Pages;
import dev.spotifymcp.web.reply.Reply;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.http.NotFoundException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Takes the form by which a person takes a program's access back. */
public final class ClientForms implements HttpService {

    private static final String REVOKE = "/account/clients/{id}/revoke";

    private final ManageGrants grants;
    private final Browsers browsers;
    private final Pages pages;

    public ClientForms(ManageGrants grants, Browsers browsers, Pages pages) {
        this.grants = grants;
        this.browsers = browsers;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post(REVOKE, browsers.form(this::revoke)).any(REVOKE, Routes.allowing("POST"));
    }

    private void revoke(SignedIn browser, Form form, ServerRequest request, ServerResponse response) {
        grants.revoke(browser.id(), grant(request));
        Reply.seeOther(response, pages.site().link(Dashboard.PATH));
    }

    private static GrantId grant(ServerRequest request) {
        try {
            return new GrantId(request.path().pathParameters().get("id"));
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException("no such client", malformed);
        }
    }
}
