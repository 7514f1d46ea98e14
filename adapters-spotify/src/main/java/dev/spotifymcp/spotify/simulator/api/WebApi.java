package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.simulator.accounts.AccountsService;
import dev.spotifymcp.spotify.simulator.accounts.Fields;
import dev.spotifymcp.spotify.simulator.accounts.Session;
import dev.spotifymcp.spotify.simulator.traffic.Arrival;
import dev.spotifymcp.spotify.simulator.traffic.Faults;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import dev.spotifymcp.spotify.simulator.world.World;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code api.spotify.com}. */
public final class WebApi {

    /** In front of every path. */
    public static final String VERSION = "/v1";

    private static final String BEARER = "Bearer ";

    private final ApiMode mode;
    private final World world;
    private final AccountsService accounts;
    private final Faults faults;
    private final InstantSource clock;
    private final Quirks quirks = new Quirks();
    private final Editions editions = new Editions(quirks);
    private final List<Route> routes;

    public WebApi(ApiMode mode, World world, AccountsService accounts, Faults faults, InstantSource clock) {
        this.mode = mode;
        this.world = world;
        this.accounts = accounts;
        this.faults = faults;
        this.clock = clock;
        var playables = new PlayableShape(mode);
        var playlists = new PlaylistShape(mode, playables);
        this.routes = Stream.of(
                        new ListenerEndpoints(mode, playables).routes(),
                        new PlayerEndpoints(playables).routes(),
                        new PlayerCommands(world).routes(),
                        new ListeningEndpoints(mode, world.recordings(), playables).routes(),
                        new CatalogueEndpoints(mode, world.recordings(), playables).routes(),
                        new LibraryEndpoints(world, clock).routes(),
                        new SearchEndpoint(mode, world.recordings(), playables, quirks).routes(),
                        new PlaylistEndpoints(mode, world, playlists, quirks).routes(),
                        new PlaylistChanges(world, playlists, quirks, clock).routes())
                .flatMap(List::stream)
                .toList();
    }

    public Quirks quirks() {
        return quirks;
    }

    /** Whose token a request brings, valid or not; empty when it is nobody's. */
    public String bearer(Arrival arrival) {
        return session(arrival).map(Session::listener).orElse("");
    }

    /** Answers whatever comes to this half of the simulator. */
    public SimulatedReply answer(Arrival arrival) {
        // Spotify's edge turns such requests away before anybody looks at them.
        if (Set.of("PUT", "POST").contains(arrival.method()) && arrival.length() == Arrival.Length.NOT_GIVEN) {
            return SimulatedReply.html(411, "<html><title>411 Length Required</title></html>");
        }
        String authorization = arrival.authorization();
        if (authorization.isEmpty()) {
            return unauthorized("missing_token", "No token provided");
        }
        if (!authorization.startsWith(BEARER)) {
            return SimulatedReply.error(400, "Only valid bearer authentication supported");
        }
        return session(arrival)
                .map(session -> session.isOver(clock.instant())
                        ? unauthorized("invalid_token", "The access token expired")
                        : authenticated(arrival, session))
                .orElseGet(() -> unauthorized("invalid_token", "Invalid access token"));
    }

    private Optional<Session> session(Arrival arrival) {
        return arrival.authorization().startsWith(BEARER)
                ? accounts.tokens().session(arrival.authorization().substring(BEARER.length()))
                : Optional.empty();
    }

    private static SimulatedReply unauthorized(String error, String description) {
        String message = description.contains("expired") ? description : "Missing/invalid/expired access token";
        return SimulatedReply.error(401, message)
                .with(
                        "WWW-Authenticate",
                        "Bearer realm=\"spotify\", error=\"%s\", error_description=\"%s\""
                                .formatted(error, description));
    }

    private SimulatedReply authenticated(Arrival arrival, Session session) {
        if (accounts.apps().isLapsed(session.app())) {
            return SimulatedReply.text(
                    403,
                    "Active premium subscription required for the owner of the app. When the subscription status"
                            + " changes, it can take a few hours before requests are allowed again.");
        }
        if (accounts.apps().isBarred(session.app(), session.listener())) {
            return SimulatedReply.text(
                    403, "Check settings on developer.spotify.com/dashboard, the user may not be registered.");
        }
        return faults.instead(arrival.path()).orElseGet(() -> admitted(arrival, session));
    }

    private SimulatedReply admitted(Arrival arrival, Session session) {
        List<String> path = segments(arrival.path());
        if (mode == ApiMode.DEVELOPMENT && RemovedEndpoints.include(arrival.method(), path)) {
            return SimulatedReply.error(403, "Forbidden");
        }
        List<Route> there = routes.stream().filter(route -> route.leadsTo(path)).toList();
        if (there.isEmpty()) {
            return SimulatedReply.error(404, "Not Found");
        }
        return there.stream()
                .filter(route -> route.method().equals(arrival.method()))
                .findFirst()
                .map(route -> carriedOut(route, path, arrival, session))
                .orElseGet(() -> SimulatedReply.error(405, "Method not allowed"));
    }

    private SimulatedReply carriedOut(Route route, List<String> path, Arrival arrival, Session session) {
        if (!route.isOpenTo(session.scopes())) {
            return path.contains("player")
                    ? SimulatedReply.error(401, "Permissions missing")
                    : SimulatedReply.error(403, "Insufficient client scope");
        }
        var listener = world.find(session.listener()).orElseThrow();
        SimulatedReply reply = route.endpoint()
                .apply(new ApiCall(listener, session.scopes(), path, Fields.of(arrival.query()), arrival.body()));
        return editions.of(arrival, path.getFirst(), reply);
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.substring(VERSION.length()).split("/", -1))
                .skip(1)
                .map(segment -> Fields.decode(segment.replace("+", "%2B")))
                .toList();
    }
}
