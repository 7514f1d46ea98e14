package dev.spotifymcp.bootstrap;

import dev.spotifymcp.application.account.LoginOutcome;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.Expiry;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.Secret;
import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.account.SpotifyCode;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.registry.Selection;
import dev.spotifymcp.spotify.SpotifySettings;
import dev.spotifymcp.spotify.account.SpotifyApp;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.simulator.SpotifySimulator;
import dev.spotifymcp.spotify.simulator.world.DemoWorld;
import dev.spotifymcp.spotify.simulator.world.Listener;
import java.io.PrintStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The whole product with a simulated Spotify; nothing is kept. Its users come in through the same login as everybody. */
final class Demo implements AutoCloseable {

    private static final String MCP_PATH = "/mcp";
    private static final ClientId APP = new ClientId("d0".repeat(16));

    private final SpotifySimulator spotify;
    private final Program program;

    private Demo(SpotifySimulator spotify, Program program) {
        this.spotify = spotify;
        this.program = program;
    }

    private static final class FleetingKey extends Secret {
        FleetingKey(String text) {
            super(text);
        }
    }

    /** Serves once this returns. */
    static Demo start(Environment environment) {
        var clock = InstantSource.system();
        SpotifySimulator spotify = SpotifySimulator.start(DemoWorld.create(), ApiMode.DEVELOPMENT, 0, clock);
        try {
            Settings settings = settings(environment, spotify);
            spotify.apps().admitAnybody();
            return new Demo(spotify, Program.start(settings, clock));
        } catch (RuntimeException failed) {
            // Whatever it was: the simulator's threads would keep a program alive that does not run.
            spotify.close();
            throw failed;
        }
    }

    /** Prints the way in: where it is, and a key for everybody. */
    void announce(PrintStream out) {
        out.print(new DemoInvitation(program.url(), MCP_PATH, keys()).text());
        out.flush();
        program.announce();
    }

    @Override
    public void close() {
        program.close();
        spotify.close();
    }

    private static Settings settings(Environment environment, SpotifySimulator spotify) {
        int port = environment.port("PORT", 8001);
        var publicUrl = new PublicUrl(URI.create("http://127.0.0.1:" + port));
        return new Settings(
                Stage.DEV,
                new Settings.Listener(
                        "127.0.0.1", port, Settings.CONNECTIONS_PER_ADDRESS, List.of(), Settings.STRANGERS),
                publicUrl,
                MCP_PATH,
                Selection.everything(),
                Set.of(),
                new IssuerChoice.Nobody(),
                new SpotifySettings(
                        spotify.accountsUrl(),
                        spotify.apiUrl(),
                        publicUrl.at("/auth/callback"),
                        new SpotifyApp.Public(APP),
                        ApiMode.DEVELOPMENT),
                StorageChoice.fleeting(new FleetingKey(SecretSource.secure().secret())),
                Operations.ofADemonstration());
    }

    /** Everybody in the simulated world logs in and gets a key. */
    private Map<String, PresentedKey> keys() {
        var keys = new LinkedHashMap<String, PresentedKey>();
        spotify.world()
                .listeners()
                .forEach(listener -> keys.put(listener.profile().displayName(), keyOf(listener)));
        return keys;
    }

    private PresentedKey keyOf(Listener listener) {
        Wiring wiring = program.wiring();
        BrowserMark browser = wiring.beginLogin.newMark();
        URI callback = spotify.approve(wiring.beginLogin.begin(browser), listener.userName());
        LoginOutcome outcome = wiring.completeLogin.complete(
                new LoginState(parameter(callback, "state")),
                browser,
                new SpotifyCode(parameter(callback, "code")),
                "demo");
        if (outcome instanceof LoginOutcome.SignedIn(var user, var session)) {
            // Not the key that greets a newcomer: whoever tries the website is to meet that one too.
            return switch (wiring.manageKeys.make(user.id(), Kind.API_KEY, "Demo key", Scope.all(), Expiry.never())) {
                case Answer.Given(var key) -> key;
                case Answer.Refused(var why) -> throw new IllegalStateException("no key was made: " + why);
            };
        }
        throw new IllegalStateException("the simulated login failed: " + outcome);
    }

    private static String parameter(URI callback, String name) {
        return Arrays.stream(callback.getQuery().split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
