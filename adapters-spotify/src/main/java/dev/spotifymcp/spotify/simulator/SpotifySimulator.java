package dev.spotifymcp.spotify.simulator;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.SpotifyGrant;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.accounts.AccountsService;
import dev.spotifymcp.spotify.simulator.accounts.Apps;
import dev.spotifymcp.spotify.simulator.accounts.Tokens;
import dev.spotifymcp.spotify.simulator.api.Quirks;
import dev.spotifymcp.spotify.simulator.api.WebApi;
import dev.spotifymcp.spotify.simulator.traffic.Arrival;
import dev.spotifymcp.spotify.simulator.traffic.Delivery;
import dev.spotifymcp.spotify.simulator.traffic.Faults;
import dev.spotifymcp.spotify.simulator.traffic.RequestLog;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import dev.spotifymcp.spotify.simulator.world.World;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A running Spotify, with one world in it. */
public final class SpotifySimulator implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final World world;
    private final AccountsService accounts;
    private final WebApi api;
    private final Faults faults = new Faults();
    private final Delivery delivery = new Delivery(faults);
    private final RequestLog log = new RequestLog();
    private final WebServer server;

    private SpotifySimulator(World world, ApiMode mode, int port, InstantSource clock) {
        this.world = world;
        this.accounts = new AccountsService(world, clock);
        this.api = new WebApi(mode, world, accounts, faults, clock);
        this.server = WebServer.builder()
                .host(HOST)
                .port(port)
                // Without it, answers in two pieces wait 40 ms for an acknowledgement between them.
                .connectionOptions(options -> options.tcpNoDelay(true))
                // Helidon refuses a bare colon in a query, which RFC 3986 allows; Spotify's own examples are full of
                // them.
                .addProtocol(Http1Config.builder().validatePrologue(false).build())
                .shutdownHook(false)
                // Nobody who plays with it minds being cut off at its end.
                .shutdownGracePeriod(Duration.ofMillis(20))
                .routing(routing -> routing.any(this::answer))
                .build();
    }

    /** Opens for everybody on this machine. Port 0 is any that is free; {@code clock} decides what has expired. */
    public static SpotifySimulator start(World world, ApiMode mode, int port, InstantSource clock) {
        var simulator = new SpotifySimulator(world, mode, port, clock);
        simulator.server.start();
        return simulator;
    }

    public URI accountsUrl() {
        return URI.create("http://" + HOST + ":" + server.port());
    }

    public URI apiUrl() {
        return URI.create(accountsUrl() + WebApi.VERSION);
    }

    public World world() {
        return world;
    }

    public Apps apps() {
        return accounts.apps();
    }

    public Tokens tokens() {
        return accounts.tokens();
    }

    public Quirks quirks() {
        return api.quirks();
    }

    public Faults faults() {
        return faults;
    }

    public RequestLog log() {
        return log;
    }

    /** This listener opens the consent page and agrees; answers where the browser is sent. */
    public URI approve(URI consentPage, String userName) {
        return accounts.approve(consentPage, userName);
    }

    /** Somebody opens the consent page and cancels; answers where the browser is sent. */
    public URI deny(URI consentPage) {
        return accounts.deny(consentPage);
    }

    /** The listener removes every app from their account. */
    public void revoke(String userName) {
        accounts.revoke(userName);
    }

    /** What the app would hold after the listener had agreed to these scopes, without the way there. */
    public SpotifyGrant grant(String userName, ClientId app, SpotifyScope... scopes) {
        return accounts.grant(
                userName, app, Arrays.stream(scopes).map(SpotifyScope::value).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public void close() {
        delivery.close();
        server.stop();
    }

    private void answer(ServerRequest request, ServerResponse response) throws IOException {
        Arrival arrival = Arrival.of(request);
        boolean isApi = arrival.path().startsWith(WebApi.VERSION + "/");
        String listener = isApi ? api.bearer(arrival) : "";
        log.record(
                new RequestLog.Entry(listener, arrival.method(), arrival.path(), arrival.query(), request.socketId()));
        delivery.deliver(arrival.path(), response, () -> isApi ? api.answer(arrival) : account(arrival));
    }

    private SimulatedReply account(Arrival arrival) {
        return faults.instead(arrival.path()).orElseGet(() -> accounts.answer(arrival));
    }
}
