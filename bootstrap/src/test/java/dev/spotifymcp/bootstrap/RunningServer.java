package dev.spotifymcp.bootstrap;

import dev.spotifymcp.application.Samples;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.simulator.SpotifySimulator;
import dev.spotifymcp.spotify.simulator.world.Listener;
import dev.spotifymcp.spotify.simulator.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/** The whole program on real sockets, set up by its environment as an operator does, with a simulated Spotify. */
final class RunningServer implements AutoCloseable {

    private final SpotifySimulator spotify;
    private final Program program;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private RunningServer(SpotifySimulator spotify, Program program) {
        this.spotify = spotify;
        this.program = program;
    }

    /** Keeps its data in this directory. */
    static RunningServer in(Path dataDirectory) {
        return in(dataDirectory, InstantSource.system());
    }

    static RunningServer in(Path dataDirectory, InstantSource clock) {
        return in(dataDirectory, clock, Map.of());
    }

    /** Set up by these variables, too. */
    static RunningServer in(Path dataDirectory, InstantSource clock, Map<String, String> more) {
        SpotifySimulator spotify = SpotifySimulator.start(new World(), ApiMode.DEVELOPMENT, 0, clock);
        spotify.apps().admitAnybody();
        Map<String, String> variables = environment(dataDirectory, spotify, freePort());
        variables.putAll(more);
        return new RunningServer(spotify, Program.start(Settings.from(new Environment(variables)), clock));
    }

    static Map<String, String> environment(Path dataDirectory, SpotifySimulator spotify, int port) {
        Map<String, String> variables = new HashMap<>();
        variables.put("SPOTIFY_CLIENT_ID", "0123456789abcdef0123456789abcdef");
        variables.put("SPOTIFY_ACCOUNTS_URL", spotify.accountsUrl().toString());
        variables.put("SPOTIFY_API_URL", spotify.apiUrl().toString());
        variables.put("DATA_DIR", dataDirectory.toString());
        variables.put("PORT", Integer.toString(port));
        // Everybody here comes from one address.
        variables.put("RATE_LIMIT_ANONYMOUS", "100000/min");
        variables.put("RATE_LIMIT_PER_USER", "100000/min");
        variables.put("MANAGEMENT_PORT", "0");
        return variables;
    }

    static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    SpotifySimulator spotify() {
        return spotify;
    }

    Wiring wiring() {
        return program.wiring();
    }

    HttpClient http() {
        return http;
    }

    URI at(String path) {
        return program.url().at(path);
    }

    Browser browser() {
        return new Browser(program.url().at("/"));
    }

    /** Somebody with an account at Spotify. */
    Listener listener(String name) {
        return spotify.world().listener(new SpotifyProfile(new SpotifyAccountId("account-" + name), name, name));
    }

    /** Walks the login in this browser as this listener, and answers the account page it ends on. */
    HttpResponse<String> logIn(Browser browser, String name) {
        URI callback = spotify.approve(browser.beginLogin(), listener(name).userName());
        return browser.get(Browser.location(browser.get(callback)));
    }

    /** The key a newcomer gets. */
    String keyOf(String name) {
        try (Browser browser = browser()) {
            return Browser.apiKeyOn(logIn(browser, name)).orElseThrow();
        }
    }

    /** A client of this listener, who has just connected their account. */
    McpCaller clientOf(String name) {
        return client(keyOf(name)).initialised();
    }

    McpCaller client(String key) {
        return new McpCaller(http, at("/mcp"), key);
    }

    /** Gives the listener one playlist of this many songs, all of them theirs alone. */
    void ownsPlaylist(String name, int number, int songs) {
        var profile = listener(name).profile();
        spotify.world()
                .owns(
                        listener(name),
                        Samples.playlist(number, profile, songs),
                        Samples.items(Samples.tracks(name, songs)));
    }

    /** Stops the server, and nothing else. */
    void closeProgram() {
        program.close();
    }

    @Override
    public void close() {
        http.close();
        program.close();
        spotify.close();
    }
}
