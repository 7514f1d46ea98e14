package dev.spotifymcp.web;

import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.web.account.ClientForms;
import dev.spotifymcp.web.account.Dashboard;
import dev.spotifymcp.web.account.Departure;
import dev.spotifymcp.web.account.ExportPage;
import dev.spotifymcp.web.account.KeyForms;
import dev.spotifymcp.web.account.SessionForms;
import dev.spotifymcp.web.account.SpotifyApps;
import dev.spotifymcp.web.bearer.BearerGuard;
import dev.spotifymcp.web.bearer.Challenge;
import dev.spotifymcp.web.bearer.FailedKeys;
import dev.spotifymcp.web.bearer.Recognition;
import dev.spotifymcp.web.browser.Browsers;
import dev.spotifymcp.web.edge.ContentSecurityPolicy;
import dev.spotifymcp.web.edge.CrossOrigin;
import dev.spotifymcp.web.edge.Edge;
import dev.spotifymcp.web.edge.Origins;
import dev.spotifymcp.web.health.Health;
import dev.spotifymcp.web.limit.Peers;
import dev.spotifymcp.web.limit.RateLimit;
import dev.spotifymcp.web.login.CallbackPage;
import dev.spotifymcp.web.login.LoginPage;
import dev.spotifymcp.web.login.Logout;
import dev.spotifymcp.web.oauth.AuthorizationPage;
import dev.spotifymcp.web.oauth.ConsentPage;
import dev.spotifymcp.web.oauth.RegistrationEndpoint;
import dev.spotifymcp.web.oauth.RevocationEndpoint;
import dev.spotifymcp.web.oauth.TokenEndpoint;
import dev.spotifymcp.web.oauth.WayOn;
import dev.spotifymcp.web.page.Assets;
import dev.spotifymcp.web.page.Endpoints;
import dev.spotifymcp.web.page.Landing;
import dev.spotifymcp.web.page.Pages;
import dev.spotifymcp.web.page.Site;
import dev.spotifymcp.web.status.StatusRoutes;
import dev.spotifymcp.web.token.KeyPublication;
import dev.spotifymcp.web.wellknown.WellKnown;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** The web side, wired. */
public final class Web {

    /** The MCP endpoint for clients that can be given nothing but a URL. */
    public static final String CLAUDE_MCP_PATH = Endpoints.URL_ONLY_PATH;

    private final WebSettings settings;
    private final WebUseCases useCases;
    private final BooleanSupplier ready;
    private final Assets assets = new Assets();
    private final Pages pages;
    private final Edge edge;
    private final Endpoints endpoints;
    private final Browsers browsers;
    private final WayOn wayOn;
    private final Handler limit;
    private final FailedKeys failedKeys;

    /**
     * Wires the web side.
     *
     * @param ready whether requests can be served now: the store answers, and nobody has asked us to stop
     */
    public Web(WebSettings settings, WebUseCases useCases, BooleanSupplier ready, InstantSource clock) {
        this.settings = settings;
        this.useCases = useCases;
        this.ready = ready;
        this.pages = new Pages(new Site(settings.publicUrl(), assets));
        this.edge = new Edge(settings.publicUrl(), ContentSecurityPolicy.of(settings.accountsUrl()), pages);
        this.endpoints = new Endpoints(settings.publicUrl(), settings.mcpPath());
        this.browsers = new Browsers(useCases.staySignedIn(), settings.sessionKey(), settings.publicUrl(), pages);
        var consent = new ConsentPage(useCases.oauth().askConsent(), settings.accountsUrl(), browsers, pages);
        this.wayOn = new WayOn(settings.publicUrl(), consent, pages);
        var peers = new Peers(settings.trustedProxies());
        this.limit = RateLimit.before(settings.strangers(), peers, pages, clock);
        this.failedKeys = new FailedKeys(RateLimit.measuring(settings.strangers(), peers, clock), pages);
    }

    /**
     * Puts everything on a routing: the edge, the pages, and guards on {@link WebSettings#mcpPath()} and {@link
     * #CLAUDE_MCP_PATH}.
     *
     * @param mcp what stands at these two paths; a request that reaches it has a {@link
     *     dev.spotifymcp.domain.account.Caller} in its context
     */
    public void register(HttpRouting.Builder routing, HttpService mcp) {
        edge.register(routing);
        guardMcp(routing);
        // Before the pages: routes are tried one after the other, and this is where nearly all requests go.
        routing.register(settings.mcpPath(), mcp).register(CLAUDE_MCP_PATH, mcp);
        limitLogins(routing);
        registerPages(routing);
        registerOAuth(routing);
    }

    /** For the listener: what it answers when a request is too broken to be routed. */
    public DirectHandlers directHandlers() {
        return edge.directHandlers();
    }

    private void guardMcp(HttpRouting.Builder routing) {
        var crossOrigin = new CrossOrigin(Origins.of(settings.publicUrl(), settings.allowedOrigins()));
        OAuthUseCases oauth = useCases.oauth();
        var recognition = Recognition.of(
                useCases.authenticate(),
                oauth.authenticateToken(),
                oauth.authenticateForeignToken(),
                oauth.manageGrants());
        // All of them: few clients know how to ask for more later on, and the person sees on our page what is asked
        // for.
        var leading = Challenge.leadingTo(WellKnown.describing(endpoints), Scope.all());
        var inHeader = BearerGuard.inHeader(recognition, leading, failedKeys);
        // Plain: tokens are for the other address, and clients refuse a document that describes another than theirs.
        var inHeaderOrQuery = BearerGuard.inHeaderOrQuery(recognition, Challenge.plain(), failedKeys);
        // As services: a guard on the exact path would let "/mcp/" by, which the handlers behind it take for "/mcp".
        routing.register(settings.mcpPath(), rules -> rules.any(crossOrigin, inHeader))
                .register(CLAUDE_MCP_PATH, rules -> rules.any(crossOrigin, inHeaderOrQuery));
    }

    /** Each login begun is a row that stays for ten minutes: strangers get only so many. */
    private void limitLogins(HttpRouting.Builder routing) {
        routing.any(LoginPage.PATH, limit).any(CallbackPage.PATH, limit);
    }

    private void registerPages(HttpRouting.Builder routing) {
        PublicUrl publicUrl = settings.publicUrl();
        OAuthUseCases oauth = useCases.oauth();
        var apps = new SpotifyApps(useCases.beginLogin().operatorsApp(), settings.redirectUri());
        var dashboard = new Dashboard(useCases.manageKeys(), useCases.readDossier(), apps, endpoints, browsers, pages);
        var guard = BearerGuard.inHeader(Recognition.of(useCases.authenticate()), Challenge.plain(), failedKeys);
        routing.register(
                new Landing(endpoints, pages),
                assets,
                new LoginPage(useCases.beginLogin(), publicUrl, settings.redirectUri(), pages),
                new CallbackPage(
                        useCases.completeLogin(), oauth.finishAuthorization(), publicUrl, browsers, wayOn, pages),
                new Logout(browsers, pages),
                dashboard,
                new KeyForms(useCases.manageKeys(), dashboard, browsers, pages),
                new ClientForms(oauth.manageGrants(), browsers, pages),
                new SessionForms(useCases.manageSessions(), browsers, pages),
                new ExportPage(useCases.readDossier(), browsers),
                new Departure(useCases.leave(), browsers, pages),
                new StatusRoutes(guard, useCases.readStatus(), useCases.leave()),
                new Health(settings.about(), ready));
    }

    private void registerOAuth(HttpRouting.Builder routing) {
        OAuthUseCases oauth = useCases.oauth();
        routing.register(
                new WellKnown(endpoints),
                new KeyPublication(oauth.keys()),
                new RegistrationEndpoint(oauth.registerClient(), limit),
                new AuthorizationPage(
                        oauth.beginAuthorization(), oauth.askConsent(), settings.publicUrl(), browsers, wayOn, limit),
                new TokenEndpoint(oauth.issueTokens(), limit),
                new RevocationEndpoint(oauth.revokeToken(), limit));
    }
}
