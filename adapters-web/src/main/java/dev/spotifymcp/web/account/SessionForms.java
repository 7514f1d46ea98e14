package dev.spotifymcp.web.account;

import dev.spotifymcp.application.account.ManageSessions;
import dev.spotifymcp.domain.account.BrowserSession;
import dev.spotifymcp.domain.account.SessionId;
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

/** Takes the forms by which a person signs browsers out, this one or another. */
public final class SessionForms implements HttpService {

    private static final String END = "/account/sessions/{id}/revoke";
    private static final String END_OTHERS = "/account/sessions/revoke-others";

    private final ManageSessions sessions;
    private final AskFirst askFirst;

    public SessionForms(ManageSessions sessions, Browsers browsers, Pages pages) {
        this.sessions = sessions;
        this.askFirst = new AskFirst(browsers, pages);
    }

    @Override
    public void routing(HttpRules rules) {
        askFirst.route(rules, END, this::ask, this::end);
        askFirst.route(rules, END_OTHERS, this::askAboutOthers, this::endOthers);
    }

    private Wording ask(SignedIn browser, ServerRequest request) {
        BrowserSession session = sessions.find(browser.id(), sessionId(request)).orElseThrow(SessionForms::none);
        return new Wording(
                "Sign this browser out?",
                session.browser().words(),
                "Whoever sits there has to log in at Spotify again. Keys and programs are not concerned.",
                "Sign out");
    }

    /** Whoever ends the session of this very browser is sent to log in by the next page. */
    private void end(SignedIn browser, Form form, ServerRequest request, ServerResponse response) {
        if (sessions.end(browser.id(), sessionId(request)).isEmpty()) {
            throw none();
        }
        askFirst.done(response);
    }

    private Wording askAboutOthers(SignedIn browser, ServerRequest request) {
        return new Wording(
                "Sign all other browsers out?",
                "",
                "Only this browser stays signed in. Keys and programs are not concerned.",
                "Sign all others out");
    }

    private void endOthers(SignedIn browser, Form form, ServerRequest request, ServerResponse response) {
        sessions.endOthers(browser.id(), browser.visit().session().id());
        askFirst.done(response);
    }

    private static SessionId sessionId(ServerRequest request) {
        return new SessionId(request.path().pathParameters().get("id"));
    }

    private static NotFoundException none() {
        return new NotFoundException("no such browser is signed in as you");
    }
}
