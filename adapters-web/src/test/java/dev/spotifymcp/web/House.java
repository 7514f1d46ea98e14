package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.SECRETS;
import static dev.spotifymcp.application.Samples.aUserId;

import dev.spotifymcp.application.account.Authenticate;
import dev.spotifymcp.application.account.BeginLogin;
import dev.spotifymcp.application.account.CompleteLogin;
import dev.spotifymcp.application.account.InMemoryStores;
import dev.spotifymcp.application.account.Leave;
import dev.spotifymcp.application.account.ManageKeys;
import dev.spotifymcp.application.account.ManageSessions;
import dev.spotifymcp.application.account.StaySignedIn;
import dev.spotifymcp.application.dossier.ReadDossier;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Expiry;
import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SessionToken;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.web.browser.SessionKey;
import dev.spotifymcp.web.health.Health.About;
import dev.spotifymcp.web.limit.Allowance;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The server on a free port of this machine, with stores and a Spotify in memory. Behind the guarded MCP paths stands
 * something that says who it was called by; {@code /broken}, {@code /reset} and {@code /stopping} are what their names say.
 */
final class House implements AutoCloseable {

    static final String LOOPBACK = "http://127.0.0.1:8001";
    static final String PUBLIC = "https://music.example";
    static final String WEB_CLIENT = "https://client.example";
    /** As many as a classroom needs. */
    private static final Allowance PLENTY = Allowance.perMinute(600);

    static final URI ACCOUNTS = URI.create("https://accounts.spotify.test");
    static final String INSIDES = "SELECT secret FROM dev.spotifymcp.Vault";

    /** What every challenge at the MCP endpoint of a house on the loopback says besides. */
    static final String LEADING = "resource_metadata=\"" + LOOPBACK + "/.well-known/oauth-protected-resource/mcp\","
            + " scope=\"spotify.library.write spotify.playback spotify.playlists.write spotify.read\"";

    private final Stage stage = Stage.atNoon();
    private final UnreliableKeys keys = new UnreliableKeys(stage.stores().apiKeys());
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private final PublicUrl publicUrl;
    private final WebServer server;

    private House(PublicUrl publicUrl, Allowance strangers, WebServerConfig.Builder listener) {
        this.publicUrl = publicUrl;
        var settings = new WebSettings(
                publicUrl,
                "/mcp",
                Set.of(WEB_CLIENT),
                List.of(),
                ACCOUNTS,
                publicUrl.at("/auth/callback"),
                new SessionKey("a session key that is long enough for everybody"),
                strangers,
                new About("1.2.3", "dev", "http", List.of("multi_user")));
        var web = new Web(settings, useCases(publicUrl), ready::get, stage.clock());
        HttpRouting.Builder routing = HttpRouting.builder();
        web.register(routing, House::mcp);
        routing.get("/broken", (request, response) -> {
                    throw new IllegalStateException(INSIDES);
                })
                .get("/reset", (request, response) -> {
                    throw new UncheckedIOException(new SocketException("Connection reset"));
                })
                .get("/stopping", (request, response) -> {
                    throw new Cancelled(new InterruptedException());
                });
        server = listener.host("127.0.0.1")
                .port(0)
                .maxPayloadSize(1024 * 1024)
                .directHandlers(web.directHandlers())
                .routing(routing)
                .build()
                .start();
    }

    /** A house for this machine alone. */
    static House onLoopback() {
        return at(LOOPBACK);
    }

    /** A house that the world reaches through a proxy, over https. */
    static House inPublic() {
        return at(PUBLIC);
    }

    static House at(String publicUrl) {
        return new House(new PublicUrl(URI.create(publicUrl)), PLENTY, WebServer.builder());
    }

    /** A house that lets strangers in so often and no more. */
    static House thatLetsIn(Allowance strangers) {
        return new House(new PublicUrl(URI.create(LOOPBACK)), strangers, WebServer.builder());
    }

    /** A house that listens to whoever has a lot to say in an address. */
    static House forLongAddresses() {
        var http = Http1Config.builder().maxPrologueLength(16 * 1024).build();
        return new House(
                new PublicUrl(URI.create(LOOPBACK)), PLENTY, WebServer.builder().addProtocol(http));
    }

    private WebUseCases useCases(PublicUrl publicUrl) {
        InMemoryStores stores = stage.stores();
        var clock = stage.clock();
        var accounts = stage.spotify().accounts();
        var sessions = new StaySignedIn(stores.browserSessions(), stores.users(), SECRETS, clock);
        var login = new BeginLogin(stores.loginAttempts(), accounts, SECRETS, clock);
        var status = stage.readStatus();
        var manageSessions = new ManageSessions(stores.browserSessions(), stores.auditTrail(), clock);
        var oauth = new AuthorizationServerParts(stage, publicUrl, login, stores.grants()).useCases();
        return new WebUseCases(
                new Authenticate(keys, stores.users(), clock),
                login,
                new CompleteLogin(
                        stores.loginAttempts(),
                        accounts,
                        stores.users(),
                        stores.spotifyConnections(),
                        sessions,
                        stores.auditTrail(),
                        SECRETS,
                        clock),
                sessions,
                manageKeys(),
                manageSessions,
                status,
                new ReadDossier(status, manageKeys(), oauth.manageGrants(), manageSessions, stores.auditTrail(), clock),
                new Leave(stores.users(), stores.spotifyConnections(), stores.auditTrail(), clock),
                oauth);
    }

    private static void mcp(HttpRules rules) {
        rules.post("/", House::sayWhoCalls).get("/", (request, response) -> {
            throw new IllegalStateException(INSIDES);
        });
    }

    private static void sayWhoCalls(ServerRequest request, ServerResponse response) {
        Caller caller = request.context().get(Caller.class).orElseThrow();
        response.send(caller.user().value() + " may "
                + caller.scopes().stream().map(Scope::value).sorted().toList());
    }

    Stage stage() {
        return stage;
    }

    ManageKeys manageKeys() {
        return new ManageKeys(keys, stage.stores().users(), stage.stores().auditTrail(), SECRETS, stage.clock());
    }

    /** A key with every scope that never expires. */
    PresentedKey keyOf(UserId user, Kind kind) {
        return switch (manageKeys().make(user, kind, "Laptop", Scope.all(), Expiry.never())) {
            case Answer.Given(var key) -> key;
            case Answer.Refused(var why) -> throw new AssertionError("no key: " + why);
        };
    }

    /** Spotify has ended this person's consent, and we have noticed. */
    void breaksConnectionOf(SpotifyProfile person) {
        var connections = stage.stores().spotifyConnections();
        var connection = connections.find(idOf(person)).orElseThrow();
        connections.advance(connection.broken());
    }

    /** The user is gone, and another replica's cache does not know it yet. */
    void forgetsButKeepsKeysOf(SpotifyProfile person) {
        var keysOfPerson = keys.of(idOf(person));
        stage.stores().users().delete(idOf(person));
        keysOfPerson.forEach(keys::add);
    }

    boolean knows(SpotifyProfile person) {
        Instant later = stage.clock().instant().plusSeconds(1);
        return !stage.stores()
                .users()
                .recognise(person, aUserId(), later)
                .createdAt()
                .equals(later);
    }

    /** A session as a login opens it, without a new consent at Spotify. */
    SessionToken sessionOf(SpotifyProfile person) {
        var stores = stage.stores();
        return new StaySignedIn(stores.browserSessions(), stores.users(), SECRETS, stage.clock())
                .open(idOf(person), "Firefox");
    }

    private UserId idOf(SpotifyProfile person) {
        return stage.stores()
                .users()
                .recognise(person, aUserId(), stage.clock().instant())
                .id();
    }

    void losesItsStore() {
        keys.fail();
    }

    void drains() {
        ready.set(false);
    }

    Browser browser() {
        return new Browser(this);
    }

    String mcpUrl() {
        return publicUrl.at("/mcp").toString();
    }

    int port() {
        return server.port();
    }

    URI at(URI path) {
        return URI.create("http://127.0.0.1:" + port()).resolve(path);
    }

    @Override
    public void close() {
        server.stop();
    }
}
