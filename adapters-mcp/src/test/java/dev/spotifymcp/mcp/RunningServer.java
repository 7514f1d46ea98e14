package dev.spotifymcp.mcp;

import dev.spotifymcp.application.catalogue.LookUp;
import dev.spotifymcp.application.catalogue.ResolveTracks;
import dev.spotifymcp.application.catalogue.SearchCatalogue;
import dev.spotifymcp.application.library.LibraryActs;
import dev.spotifymcp.application.listening.ReadListening;
import dev.spotifymcp.application.playback.AddToQueue;
import dev.spotifymcp.application.playback.ControlPlayback;
import dev.spotifymcp.application.playback.SeeWhatPlays;
import dev.spotifymcp.application.playback.StartPlayback;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.application.undo.UndoChange;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.Standing;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.registry.CallObserver;
import dev.spotifymcp.mcp.registry.Introduction;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Selection;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.mcp.session.SessionLimits;
import dev.spotifymcp.mcp.transport.Pace;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The module on a real socket, with fakes behind it and, in place of the edge, a filter that believes every token. */
final class RunningServer implements AutoCloseable {

    static final PublicUrl SITE = new PublicUrl(URI.create("https://music.example"));
    static final Introduction INTRODUCTION = new Introduction("1.2.3");

    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();
    private final Stage stage;
    private final McpServer mcp;
    private final WebServer web;

    private RunningServer(Stage stage, McpServer mcp) {
        this.stage = stage;
        this.mcp = mcp;
        this.web = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .routing(routing -> routing.addFilter(this::recognise)
                        .register("/mcp", rules -> rules.any(mcp.door()))
                        .register("/mcp", mcp.route()))
                .build()
                .start();
    }

    /** As it runs for everybody. */
    static RunningServer on(Stage stage) {
        return new RunningServer(stage, McpServer.with(useCases(stage), SITE, surroundings(stage, Seal.random())));
    }

    static RunningServer with(Stage stage, Seal seal, UnaryOperator<SessionLimits> limits) {
        return with(
                stage,
                useCases(stage).registry(SITE, Selection.everything(), CallObserver.NOBODY),
                seal,
                limits.apply(SessionLimits.usual()));
    }

    static RunningServer with(Stage stage, Registry registry, Seal seal, SessionLimits limits) {
        return with(stage, registry, seal, McpLimits.with(limits));
    }

    static RunningServer with(Stage stage, Registry registry, Seal seal, McpLimits limits) {
        return around(stage, McpServer.with(registry, surroundings(stage, seal), limits));
    }

    static RunningServer around(Stage stage, McpServer mcp) {
        return new RunningServer(stage, mcp);
    }

    static Surroundings surroundings(Stage stage, Seal seal) {
        return new Surroundings(
                INTRODUCTION,
                seal,
                stage.stores().notes(),
                Pace.ANY,
                CallObserver.NOBODY,
                stage.clock(),
                Selection.everything());
    }

    static UseCases useCases(Stage stage) {
        return new UseCases(
                new SearchCatalogue(stage.access(), stage.spotify().catalogue()),
                new LookUp(stage.access(), stage.spotify().catalogue()),
                new ResolveTracks(stage.access(), stage.spotify().catalogue()),
                new SeeWhatPlays(stage.access(), stage.spotify().player()),
                new StartPlayback(
                        stage.access(),
                        stage.spotify().catalogue(),
                        stage.spotify().player()),
                new ControlPlayback(stage.access(), stage.spotify().player(), stage.clock()::advance),
                new AddToQueue(stage.access(), stage.spotify().player()),
                new ReadListening(stage.access(), stage.spotify().listening()),
                LibraryActs.with(stage.access(), stage.spotify().library(), stage.ledger()),
                stage.playlistActs(),
                new UndoChange(
                        stage.access(),
                        stage.spotify().playlists(),
                        stage.spotify().library(),
                        stage.ledger()),
                stage.readStatus());
    }

    Stage stage() {
        return stage;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + web.port() + "/mcp");
    }

    /** From now on no token stands for this user; streams that are open have to notice. */
    void forget(UserId user) {
        callers.values().removeIf(caller -> caller.user().equals(user));
    }

    /** From now on this token stands for this user, with every scope. */
    McpHttp as(UserId user) {
        return as(user, Scope.all());
    }

    McpHttp as(UserId user, Set<Scope> scopes) {
        return as(user, scopes, () -> true);
    }

    /** From now on a token stands for this user, which stands as it says itself. */
    McpHttp as(UserId user, Set<Scope> scopes, Standing standing) {
        String token = "token-" + callers.size();
        callers.put(token, new Caller(user, scopes));
        standings.put(token, standing);
        return new McpHttp(url(), token);
    }

    /** Stands as the credential does, as long as it is not forgotten. */
    private record Held(Map<String, Caller> callers, String token, Standing credential) implements Standing {

        @Override
        public boolean holds() {
            return callers.containsKey(token);
        }

        @Override
        public Optional<Demand> more(Scope needed) {
            return credential.more(needed);
        }

        @Override
        public Optional<Demand> anew() {
            return credential.anew();
        }
    }

    private void recognise(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String token =
                request.headers().first(HeaderNames.AUTHORIZATION).orElse("").replaceFirst("Bearer ", "");
        Optional.ofNullable(callers.get(token)).ifPresent(caller -> {
            request.context().register(caller);
            request.context().register(new Held(callers, token, standings.getOrDefault(token, () -> true)));
        });
        chain.proceed();
    }

    @Override
    public void close() {
        mcp.close();
        web.stop();
    }
}
