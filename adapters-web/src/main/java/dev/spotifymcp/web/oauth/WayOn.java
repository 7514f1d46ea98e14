package dev.spotifymcp.web.oauth;

import dev.spotifymcp.application.grant.NextStep;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.web.browser.LoginMark;
import dev.spotifymcp.web.page.Pages;
import dev.spotifymcp.web.reply.Reply;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the browser of an authorization where it goes next. */
public final class WayOn {

    private static final Logger LOG = LoggerFactory.getLogger(WayOn.class);

    private final PublicUrl issuer;
    private final LoginMark mark;
    private final ConsentPage consent;
    private final Pages pages;

    public WayOn(PublicUrl issuer, ConsentPage consent, Pages pages) {
        this.issuer = issuer;
        this.mark = new LoginMark(issuer);
        this.consent = consent;
        this.pages = pages;
    }

    public void go(NextStep step, BrowserMark browser, ServerRequest request, ServerResponse response) {
        switch (step) {
            case NextStep.AskPerson(var transaction) -> {
                mark.leaveOn(response, browser);
                consent.ask(transaction, browser, request, response);
            }
            case NextStep.LogIn(var page) -> {
                mark.leaveOn(response, browser);
                Reply.seeOther(response, page.toString());
            }
            case NextStep.SendBack(var answer) ->
                Reply.seeOther(response, answer.location(issuer).toString());
            case NextStep.TellPerson(var why) -> tell(why, request, response);
        }
    }

    void tell(GrantRefusal why, ServerRequest request, ServerResponse response) {
        LOG.info("{} refused: {}", request.prologue().uriPath().rawPath(), why);
        pages.tell(request, response, GrantProblem.of(why));
    }
}
