package dev.spotifymcp.web.account;

import dev.spotifymcp.application.account.Leave;
import dev.spotifymcp.web.account.Question.Wording;
import dev.spotifymcp.web.browser.Browsers;
import dev.spotifymcp.web.browser.Form;
import dev.spotifymcp.web.browser.SignedIn;
import dev.spotifymcp.web.page.Pages;
import dev.spotifymcp.web.page.View;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Unties a person from Spotify, or from us. */
public final class Departure implements HttpService {

    private static final String DISCONNECT = "/account/disconnect";
    private static final String DELETE = "/account/delete";

    private static final Wording ABOUT_DISCONNECTING = new Wording(
            "Disconnect Spotify?",
            "",
            "Spotify’s tokens are destroyed here, and nothing acts on your music until you connect again. Keys and"
                    + " programs are kept for then.",
            "Disconnect");

    private static final Wording ABOUT_DELETING = new Wording(
            "Delete your account?",
            "",
            "Your keys stop working, programs lose their access, every browser is signed out, your activity is"
                    + " forgotten and Spotify’s tokens are destroyed. Nothing of it can be brought back. Your music at"
                    + " Spotify stays as it is.",
            "Delete everything");

    private final Leave leave;
    private final Browsers browsers;
    private final Pages pages;
    private final AskFirst askFirst;

    public Departure(Leave leave, Browsers browsers, Pages pages) {
        this.leave = leave;
        this.browsers = browsers;
        this.pages = pages;
        this.askFirst = new AskFirst(browsers, pages);
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
        askFirst.route(rules, DISCONNECT, (browser, request) -> ABOUT_DISCONNECTING, this::disconnect);
        askFirst.route(rules, DELETE, (browser, request) -> ABOUT_DELETING, this::delete);
    }

    private void disconnect(SignedIn browser, Form form, ServerRequest request, ServerResponse response) {
        leave.disconnect(browser.id());
        askFirst.done(response);
    }

    private void delete(SignedIn browser, Form form, ServerRequest request, ServerResponse response) {
        leave.forGood(browser.id());
        browsers.signOut(browser, response);
        pages.show(request, response, new Farewell());
    }
}
