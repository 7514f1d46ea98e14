package dev.spotifymcp.web.account;

import dev.spotifymcp.web.account.Question.Wording;
import dev.spotifymcp.web.browser.Browsers;
import dev.spotifymcp.web.browser.Browsers.FormHandler;
import dev.spotifymcp.web.browser.SignedIn;
import dev.spotifymcp.web.page.Pages;
import dev.spotifymcp.web.reply.Reply;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/**
 * What cannot be undone is asked about first, on a page of its own that needs no script. Each such act has one address:
 * GET asks, and the form on that page POSTs to the same address and does it. A button elsewhere POSTs there too, with the
 * field {@link Question#FIELD}, and thereby comes to the question.
 */
final class AskFirst {

    private final Browsers browsers;
    private final Pages pages;

    AskFirst(Browsers browsers, Pages pages) {
        this.browsers = browsers;
        this.pages = pages;
    }

    /** Finds the words for what would happen; throws {@code NotFoundException} when there is nothing to happen to. */
    @FunctionalInterface
    interface Asking {
        Wording about(SignedIn browser, ServerRequest request);
    }

    /** Puts one act on the routing. */
    void route(HttpRules rules, String path, Asking asking, FormHandler act) {
        rules.get(path, browsers.page((browser, request, response) -> ask(asking, browser, request, response)))
                .post(path, browsers.form((browser, form, request, response) -> {
                    if (form.only(Question.FIELD).isPresent()) {
                        Reply.seeOther(response, here(request));
                    } else {
                        act.handle(browser, form, request, response);
                    }
                }))
                .any(path, Routes.allowing("GET, POST"));
    }

    /** Back to the account page, once it is done. */
    void done(ServerResponse response) {
        Reply.seeOther(response, pages.site().link(Dashboard.PATH));
    }

    private void ask(Asking asking, SignedIn browser, ServerRequest request, ServerResponse response) {
        Wording wording = asking.about(browser, request);
        pages.show(request, response, new Question(wording, here(request), browser.formToken()));
    }

    private String here(ServerRequest request) {
        return pages.site().link(request.path().rawPath());
    }
}
