package dev.spotifymcp.web.login;

import dev.spotifymcp.application.account.Arrival;
import dev.spotifymcp.application.account.CompleteLogin;
import dev.spotifymcp.application.account.LoginOutcome;
import dev.spotifymcp.application.grant.FinishAuthorization;
import dev.spotifymcp.domain.account.AfterLogin;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.SpotifyCode;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.web.browser.Browsers;
import dev.spotifymcp.web.browser.LoginMark;
import dev.spotifymcp.web.oauth.WayOn;
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
    private final FinishAuthorization authorization;
    private final LoginMark mark;
    private final Browsers browsers;
    private final WayOn wayOn;
    private final Pages pages;

    public CallbackPage(
            CompleteLogin login,
            FinishAuthorization authorization,
            PublicUrl publicUrl,
            Browsers browsers,
            WayOn wayOn,
            Pages pages) {
        this.login = login;
        this.authorization = authorization;
        this.mark = new LoginMark(publicUrl);
        this.browsers = browsers;
        this.wayOn = wayOn;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get(PATH, this::arrive).any(PATH, Routes.allowing("GET"));
    }

    private void arrive(ServerRequest request, ServerResponse response) {
        Optional<BrowserMark> browser = mark.of(request);
        Optional<LoginState> state = only(request, "state").map(LoginState::new);
        if (browser.isEmpty() || state.isEmpty()) {
            pages.tell(request, response, UNKNOWN);
            return;
        }
        Arrival arrival = arrival(state.get(), browser.get(), request);
        switch (arrival.outcome()) {
            case LoginOutcome.SignedIn(var user, var session) -> {
                browsers.signIn(session, request, response);
                goOn(arrival.next(), user, browser.get(), request, response);
            }
            case LoginOutcome.Denied denied -> turnAway(arrival.next(), browser.get(), request, response);
            case LoginOutcome.UnknownAttempt none -> pages.tell(request, response, UNKNOWN);
            case LoginOutcome.Failed(var why) -> pages.tell(request, response, RefusalProblem.of(why));
        }
    }

    private Arrival arrival(LoginState state, BrowserMark browser, ServerRequest request) {
        if (request.query().contains("error")) {
            return login.turnAway(state, browser);
        }
        return only(request, "code")
                .map(SpotifyCode::new)
                .map(code -> login.arrive(state, browser, code, userAgent(request)))
                .orElseGet(() -> new Arrival(new LoginOutcome.UnknownAttempt(), new AfterLogin.ToAccount()));
    }

    private void goOn(AfterLogin next, User user, BrowserMark browser, ServerRequest request, ServerResponse response) {
        switch (next) {
            case AfterLogin.ToAccount account ->
                Reply.seeOther(response, pages.site().link("/account"));
            case AfterLogin.ToAuthorization waiting ->
                wayOn.go(authorization.finish(waiting, browser, user.id()), browser, request, response);
        }
    }

    private void turnAway(AfterLogin next, BrowserMark browser, ServerRequest request, ServerResponse response) {
        switch (next) {
            case AfterLogin.ToAccount account -> pages.tell(request, response, DENIED);
            case AfterLogin.ToAuthorization waiting ->
                wayOn.go(authorization.turnAway(waiting, browser), browser, request, response);
        }
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
