package dev.spotifymcp.web.account;

import dev.spotifymcp.application.account.ManageKeys;
import dev.spotifymcp.application.dossier.ReadDossier;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.web.browser.Browsers;
import dev.spotifymcp.web.browser.SignedIn;
import dev.spotifymcp.web.page.Endpoints;
import dev.spotifymcp.web.page.Pages;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** The account page. */
public final class Dashboard implements HttpService {

    static final String PATH = "/account";

    private static final HeaderName SEC_PURPOSE = HeaderNames.create("Sec-Purpose");

    private final ManageKeys keys;
    private final ReadDossier dossiers;
    private final SpotifyApps apps;
    private final Endpoints endpoints;
    private final Snippets snippets;
    private final Browsers browsers;
    private final Pages pages;

    public Dashboard(
            ManageKeys keys,
            ReadDossier dossiers,
            SpotifyApps apps,
            Endpoints endpoints,
            Browsers browsers,
            Pages pages) {
        this.keys = keys;
        this.dossiers = dossiers;
        this.apps = apps;
        this.endpoints = endpoints;
        this.snippets = new Snippets(endpoints);
        this.browsers = browsers;
        this.pages = pages;
    }

    /** No HEAD: the first look at this page has a consequence. */
    @Override
    public void routing(HttpRules rules) {
        rules.get(PATH, browsers.page(this::look)).any(PATH, Routes.allowing("GET"));
    }

    private void look(SignedIn browser, ServerRequest request, ServerResponse response) {
        show(browser, request, response, welcome(browser, request));
    }

    /** A page that the browser fetches ahead may never be seen; the one showing of the first key is not spent on it. */
    private Fresh welcome(SignedIn browser, ServerRequest request) {
        if (request.headers().contains(SEC_PURPOSE)) {
            return new Fresh.Nothing();
        }
        return keys.welcome(browser.id()).<Fresh>map(Fresh.Made::new).orElseGet(Fresh.Nothing::new);
    }

    void show(SignedIn browser, ServerRequest request, ServerResponse response, Fresh fresh) {
        var view = new AccountView(
                dossiers.show(browser.user()),
                browser.visit().session().id(),
                apps,
                fresh,
                endpoints.urlOnly(),
                snippets.with(keyIn(fresh)),
                browser.formToken());
        pages.show(request, response, view);
    }

    private static String keyIn(Fresh fresh) {
        return switch (fresh) {
            case Fresh.Made(PresentedKey key) when key.kind() == Kind.API_KEY -> key.reveal();
            case Fresh.Made made -> Snippets.PLACEHOLDER;
            case Fresh.Nothing nothing -> Snippets.PLACEHOLDER;
        };
    }
}
