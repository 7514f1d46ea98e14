package dev.spotifymcp.web.account;

import dev.spotifymcp.application.account.Leave;
import dev.spotifymcp.web.browser.Browsers;
import dev.spotifymcp.web.browser.Form;
import dev.spotifymcp.web.browser.FormToken;
import dev.spotifymcp.web.browser.SignedIn;
import dev.spotifymcp.web.page.Pages;
import dev.spotifymcp.web.page.View;
import dev.spotifymcp.web.reply.Reply;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Unties a person from Spotify, or from us. */
public final class Departure implements HttpService {

    private static final String DISCONNECT = "/account/disconnect";
    private static final String DELETE = "/account/delete";

    private final Leave leave;
    private final Browsers browsers;
    private final Pages pages;

    public Departure(Leave leave, Browsers browsers, Pages pages) {
        this.leave = leave;
        this.browsers = browsers;
        this.pages = pages;
    }

    /** Asks whether they mean it. */
    public record Question(FormToken formToken) implements View {

        @Override
        public String template() {
            return "delete.jte";
        }
    }

    /** Says that nothing is left. */
    public record Farewell() implements View {

        @Override
        public String template() {
            return "farewell.jte";
        }
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post(DISCONNECT, browsers.form(this::disconnect))
                .any(DISCONNECT, Routes.allowing("POST"))
                .get(DELETE, browsers.page(this::ask))
                .post(DELETE, browsers.form(this::delete))
                .any(DELETE, Routes.allowing("GET, POST"));
    }

    private void disconnect(SignedIn browser, Form form, ServerRequest request, ServerResponse response) {
        leave.disconnect(browser.id());
        Reply.seeOther(response, pages.site().link(Dashboard.PATH));
    }

    private void ask(SignedIn browser, ServerRequest request, ServerResponse response) {
        pages.show(request, response, new Question(browser.formToken()));
    }

    private void delete(SignedIn browser, Form form, ServerRequest request, ServerResponse response) {
        leave.forGood(browser.id());
        browsers.signOut(browser, response);
        pages.show(request, response, new Farewell());
    }
}
