package dev.spotifymcp.web.account;

import dev.spotifymcp.application.grant.ConnectedClient;
import dev.spotifymcp.application.grant.ManageGrants;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.web.account.Question.Wording;
import dev.spotifymcp.web.browser.Browsers;
import dev.spotifymcp.web.browser.Form;
import dev.spotifymcp.web.browser.SignedIn;
import dev.spotifymcp.web.page.Pages;
import io.helidon.http.NotFoundException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Takes the form by which a person takes a program's access back. */
public final class ClientForms implements HttpService {

    private static final String REVOKE = "/account/clients/{id}/revoke";

    private final ManageGrants grants;
    private final AskFirst askFirst;

    public ClientForms(ManageGrants grants, Browsers browsers, Pages pages) {
        this.grants = grants;
        this.askFirst = new AskFirst(browsers, pages);
    }

    @Override
    public void routing(HttpRules rules) {
        askFirst.route(rules, REVOKE, this::ask, this::revoke);
    }

    private Wording ask(SignedIn browser, ServerRequest request) {
        ConnectedClient program = grants.find(browser.id(), grant(request)).orElseThrow(ClientForms::none);
        return new Wording(
                "Take access back?",
                program.client().name().value(),
                "The program is refused from now on, on every machine it runs on. It can ask you for access again.",
                "Take access back");
    }

    private void revoke(SignedIn browser, Form form, ServerRequest request, ServerResponse response) {
        if (grants.revoke(browser.id(), grant(request)).isEmpty()) {
            throw none();
        }
        askFirst.done(response);
    }

    private static GrantId grant(ServerRequest request) {
        try {
            return new GrantId(request.path().pathParameters().get("id"));
        } catch (IllegalArgumentException malformed) {
            throw none();
        }
    }

    private static NotFoundException none() {
        return new NotFoundException("you have given no such program access");
    }
}
