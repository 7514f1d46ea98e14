package dev.spotifymcp.web.browser;

import dev.spotifymcp.application.account.StaySignedIn;
import dev.spotifymcp.domain.account.BrowserSession;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.SessionToken;
import dev.spotifymcp.web.page.Pages;
import dev.spotifymcp.web.page.Problem;
import dev.spotifymcp.web.page.Problem.Way;
import dev.spotifymcp.web.reply.Reply;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;

/** Knows the browsers that are signed in, and lets only them at what is theirs. */
public final class Browsers {

    private static final Problem FORGED = Problem.of(
            Status.FORBIDDEN_403,
            "forged_form",
            "This form is no longer good",
            "It was made for another login, or not by us. Open your account page and try again there.",
            Way.ACCOUNT);

    private final StaySignedIn sessions;
    private final FormTokens tokens;
    private final SameOrigin sameOrigin;
    private final Cookie cookie;
    private final Pages pages;

    public Browsers(StaySignedIn sessions, SessionKey key, PublicUrl publicUrl, Pages pages) {
        this.sessions = sessions;
        this.tokens = new FormTokens(key);
        this.sameOrigin = new SameOrigin(publicUrl);
        this.cookie = Cookie.named("smcp_session", publicUrl, BrowserSession.LIFETIME);
        this.pages = pages;
    }

    /** Shows something to a browser that is signed in. */
    @FunctionalInterface
    public interface PageHandler {
        void handle(SignedIn browser, ServerRequest request, ServerResponse response);
    }

    /** Does what a signed-in browser's form asks for. */
    @FunctionalInterface
    public interface FormHandler {
        void handle(SignedIn browser, Form form, ServerRequest request, ServerResponse response);
    }

    /** Everybody else is sent to log in. */
    public Handler page(PageHandler handler) {
        return (request, response) -> signedIn(request)
                .ifPresentOrElse(
                        browser -> handler.handle(browser, request, response),
                        () -> Reply.seeOther(response, pages.site().link("/auth/login")));
    }

    /** A form that does not come from this browser's own page of ours is refused. */
    public Handler form(FormHandler handler) {
        return (request, response) -> {
            Form form = Form.of(request);
            signedIn(request)
                    .filter(browser -> sameOrigin.sent(request) && isOwn(form, browser.formToken()))
                    .ifPresentOrElse(
                            browser -> handler.handle(browser, form, request, response),
                            () -> pages.tell(request, response, FORGED));
        };
    }

    public Optional<SignedIn> signedIn(ServerRequest request) {
        return cookie.read(request)
                .map(SessionToken::new)
                .flatMap(token -> sessions.resume(token).map(visit -> new SignedIn(visit, tokens.of(token))));
    }

    /** Whoever is signed in, if it is still who this form was made for. */
    public Optional<SignedIn> signedIn(ServerRequest request, Form form) {
        return signedIn(request).filter(browser -> isOwn(form, browser.formToken()));
    }

    /** The browser is somebody else from now on, or somebody at last: its session of before is over. */
    public void signIn(SessionToken token, ServerRequest request, ServerResponse response) {
        signedIn(request).ifPresent(before -> sessions.end(before.visit()));
        cookie.set(response, token);
    }

    public void signOut(SignedIn browser, ServerResponse response) {
        sessions.end(browser.visit());
        cookie.clear(response);
    }

    /** Secrets are compared in constant time, so that the token cannot be found out character by character. */
    private static boolean isOwn(Form form, FormToken expected) {
        return form.written(FormToken.FIELD)
                .map(FormToken::new)
                .filter(expected::equals)
                .isPresent();
    }
}
