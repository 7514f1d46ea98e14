package dev.spotifymcp.web.login;

import dev.spotifymcp.web.browser.Browsers;
import dev.spotifymcp.web.browser.Form;
import dev.spotifymcp.web.browser.SignedIn;
import dev.spotifymcp.web.page.Pages;
import dev.spotifymcp.web.reply.Reply;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** The way out. */
public final class Logout implements HttpService {

    private static final String PATH = "/auth/logout";

    /** So that the back button shows the next person nothing. Cookies are left alone: other hosts of the domain have some. */
    private static final Header FORGET_PAGES = HeaderValues.createCached("Clear-Site-Data", "\"cache\"");

    private final Browsers browsers;
    private final Pages pages;

    public Logout(Browsers browsers, Pages pages) {
        this.browsers = browsers;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post(PATH, browsers.form(this::leave)).any(PATH, Routes.allowing("POST"));
    }

    private void leave(SignedIn browser, Form form, ServerRequest request, ServerResponse response) {
        browsers.signOut(browser, response);
        response.header(FORGET_PAGES);
        Reply.seeOther(response, pages.site().link("/"));
    }
}
