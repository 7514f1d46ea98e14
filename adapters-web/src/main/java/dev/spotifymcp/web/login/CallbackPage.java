package dev.spotifymcp.web.login;

import dev.spotifymcp.application.account.CompleteLogin;
import dev.spotifymcp.application.account.LoginOutcome;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.SpotifyCode;
import dev.spotifymcp.web.browser.Browsers;
import dev.spotifymcp.web.page.Pages;
import dev.spotifymcp.web.page.Problem;
import dev.spotifymcp.web.page.Problem.Way;
import dev.spotifymcp.web.page.RefusalProblem;
import dev.spotifymcp.web.reply.Reply;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;

/** Where Spotify sends browsers back to. Nothing from its query is ever shown. */
public final class CallbackPage implements HttpService {

    public static final String PATH = "/auth/callback";

    private static final Problem UNKNOWN = Problem.of(
            Status.BAD_REQUEST_400,
            "unknown_login",
            "This login is not known here",
            "It was begun more than ten minutes ago, in another browser, or is finished already. Begin again.",
            Way.SIGN_IN);

    private static final Problem DENIED = Problem.of(
            Status.FORBIDDEN_403,
            "access_denied",
            "Spotify was not connected",
            "Spotify says that you declined. Nothing was kept.",
            Way.SIGN_IN);

    private final CompleteLogin login;
    private final LoginMark mark;
    private final Browsers browsers;
    private final Pages pages;

    public CallbackPage(CompleteLogin login, PublicUrl publicUrl, Browsers browsers, Pages pages) {
        this.login = login;
        this.mark = new LoginMark(publicUrl);
        this.browsers = browsers;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get(PATH, this::arrive).any(PATH, Routes.allowing("GET"));
    }

    private void arrive(ServerRequest request, ServerResponse response) {
        switch (outcome(request)) {
            case LoginOutcome.SignedIn(var user, var session) -> {
                browsers.signIn(session, request, response);
                Reply.seeOther(response, pages.site().link("/account"));
            }
            case LoginOutcome.UnknownAttempt none -> pages.tell(request, response, UNKNOWN);
            case LoginOutcome.Denied denied -> pages.tell(request, response, DENIED);
            case LoginOutcome.Failed(var why) -> pages.tell(request, response, RefusalProblem.of(why));
        }
    }

    private LoginOutcome outcome(ServerRequest request) {
        Optional<BrowserMark> browser = mark.of(request);
        Optional<LoginState> state = only(request, "state").map(LoginState::new);
        if (browser.isEmpty() || state.isEmpty()) {
            return new LoginOutcome.UnknownAttempt();
        }
        if (request.query().contains("error")) {
            return login.refuse(state.get(), browser.get());
        }
        return only(request, "code")
                .map(SpotifyCode::new)
                .map(code -> login.complete(state.get(), browser.get(), code, userAgent(request)))
                .orElseGet(LoginOutcome.UnknownAttempt::new);
    }

    /** Two values are as good as none: which one would count is anybody's guess. */
    private static Optional<String> only(ServerRequest request, String name) {
        List<String> values = request.query().all(name, List::of);
        return values.size() == 1 ? Optional.of(values.getFirst()).filter(value -> !value.isBlank()) : Optional.empty();
    }

    private static String userAgent(ServerRequest request) {
        return request.headers().first(HeaderNames.USER_AGENT).orElse("");
    }
}
