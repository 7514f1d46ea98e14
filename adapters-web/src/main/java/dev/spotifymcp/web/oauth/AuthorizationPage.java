package dev.spotifymcp.web.oauth;

import dev.spotifymcp.application.grant.AskConsent;
import dev.spotifymcp.application.grant.BeginAuthorization;
import dev.spotifymcp.application.grant.NextStep;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.Parameters;
import dev.spotifymcp.domain.grant.TransactionToken;
import dev.spotifymcp.web.browser.Browsers;
import dev.spotifymcp.web.browser.Form;
import dev.spotifymcp.web.browser.LoginMark;
import dev.spotifymcp.web.browser.SameOrigin;
import dev.spotifymcp.web.browser.UrlEncoded;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;

/** {@code /oauth/authorize}, where programs send people, and {@code /oauth/consent}, where people answer. */
public final class AuthorizationPage implements HttpService {

    private final BeginAuthorization authorization;
    private final AskConsent consent;
    private final Browsers browsers;
    private final LoginMark mark;
    private final SameOrigin sameOrigin;
    private final WayOn wayOn;
    private final Handler limit;

    /**
     * Begins authorizations and takes people's answers.
     *
     * @param limit stands before the beginning: each authorization is kept for ten minutes
     */
    public AuthorizationPage(
            BeginAuthorization authorization,
            AskConsent consent,
            PublicUrl publicUrl,
            Browsers browsers,
            WayOn wayOn,
            Handler limit) {
        this.authorization = authorization;
        this.consent = consent;
        this.browsers = browsers;
        this.mark = new LoginMark(publicUrl);
        this.sameOrigin = new SameOrigin(publicUrl);
        this.wayOn = wayOn;
        this.limit = limit;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get(OAuthPaths.AUTHORIZE, limit, this::begin)
                .any(OAuthPaths.AUTHORIZE, Routes.allowing("GET"))
                .post(OAuthPaths.CONSENT, this::answer)
                .any(OAuthPaths.CONSENT, Routes.allowing("POST"));
    }

    private void begin(ServerRequest request, ServerResponse response) {
        var parameters = new Parameters(UrlEncoded.parse(request.query().rawValue()));
        BrowserMark browser = mark.of(request).orElseGet(consent.login()::newMark);
        wayOn.go(authorization.begin(parameters, browser), browser, request, response);
    }

    /** Only the browser that was asked can answer, and only by the page that asked it. */
    private void answer(ServerRequest request, ServerResponse response) {
        Form form = Form.of(request);
        Optional<BrowserMark> browser = mark.of(request).filter(known -> sameOrigin.sent(request));
        Optional<TransactionToken> transaction = form.written("transaction").map(TransactionToken::new);
        if (browser.isEmpty() || transaction.isEmpty()) {
            wayOn.tell(new GrantRefusal.UnknownTransaction(), request, response);
            return;
        }
        NextStep step = step(request, form, transaction.get(), browser.get());
        wayOn.go(step, browser.get(), request, response);
    }

    private NextStep step(ServerRequest request, Form form, TransactionToken transaction, BrowserMark browser) {
        return switch (form.only("decision").orElse("")) {
            case "approve" ->
                browsers.signedIn(request, form)
                        .map(known -> consent.approve(transaction, browser, known.id()))
                        .orElseGet(() -> consent.approve(transaction, browser));
            case "deny" -> consent.deny(transaction, browser);
            default -> new NextStep.TellPerson(new GrantRefusal.MissingParameter("decision"));
        };
    }
}
