package dev.spotifymcp.web.login;

import dev.spotifymcp.application.account.BeginLogin;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.web.browser.Form;
import dev.spotifymcp.web.browser.LoginMark;
import dev.spotifymcp.web.browser.SameOrigin;
import dev.spotifymcp.web.edge.HostName;
import dev.spotifymcp.web.page.Pages;
import dev.spotifymcp.web.page.Problem;
import dev.spotifymcp.web.page.Problem.Way;
import dev.spotifymcp.web.page.View;
import dev.spotifymcp.web.reply.Reply;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.util.Optional;

/** Where a login begins. */
public final class LoginPage implements HttpService {

    public static final String PATH = "/auth/login";

    private static final Problem FOREIGN = Problem.of(
            Status.FORBIDDEN_403,
            "cross_site",
            "That came from another site",
            "Another web site tried to start this login. Start it yourself, here.",
            Way.SIGN_IN);

    private static final String NO_CLIENT_ID = "A client ID is letters and digits, usually 32 of them";

    private final BeginLogin login;
    private final LoginMark mark;
    private final SameOrigin sameOrigin;
    private final URI redirectUri;
    private final Pages pages;

    /**
     * Begins logins that come back to where Spotify is told to send them.
     *
     * @param redirectUri where Spotify sends browsers back to
     */
    public LoginPage(BeginLogin login, PublicUrl publicUrl, URI redirectUri, Pages pages) {
        this.login = login;
        this.mark = new LoginMark(publicUrl);
        this.sameOrigin = new SameOrigin(publicUrl);
        this.redirectUri = redirectUri;
        this.pages = pages;
    }

    /**
     * The one form of the page.
     *
     * @param redirectUri what an app of one's own has to allow
     * @param mistake what was wrong with the form as it was sent; empty at first
     */
    public record Question(URI redirectUri, String mistake) implements View {

        @Override
        public String template() {
            return "login.jte";
        }
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get(PATH, this::ask).post(PATH, this::begin).any(PATH, Routes.allowing("GET, POST"));
    }

    private void ask(ServerRequest request, ServerResponse response) {
        if (isLost(request)) {
            Reply.seeOther(response, redirectUri.resolve(pages.site().link(PATH)) + "?found");
            return;
        }
        pages.show(request, response, new Question(redirectUri, ""));
    }

    /**
     * On one's own machine, {@code localhost} and {@code 127.0.0.1} are different hosts to the browser: a login begun at
     * one finds no cookie when Spotify sends it back to the other. {@code found} keeps a proxy that rewrites the host
     * from making this go round in circles.
     */
    private boolean isLost(ServerRequest request) {
        return PublicUrl.isLoopbackName(redirectUri.getHost())
                && !redirectUri.getHost().equalsIgnoreCase(HostName.of(request))
                && !request.query().contains("found");
    }

    private void begin(ServerRequest request, ServerResponse response) {
        if (!sameOrigin.sent(request)) {
            pages.tell(request, response, FOREIGN);
            return;
        }
        Optional<ClientId> ownApp;
        try {
            ownApp = Form.of(request).written("client_id").map(ClientId::new);
        } catch (IllegalArgumentException malformed) {
            pages.show(request, response, Status.BAD_REQUEST_400, new Question(redirectUri, NO_CLIENT_ID));
            return;
        }
        BrowserMark browser = mark.leaveOn(request, response, login::newMark);
        URI spotify = ownApp.map(app -> login.begin(browser, app)).orElseGet(() -> login.begin(browser));
        Reply.seeOther(response, spotify.toString());
    }
}
