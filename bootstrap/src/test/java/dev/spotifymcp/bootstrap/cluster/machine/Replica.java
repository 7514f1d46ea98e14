package dev.spotifymcp.bootstrap.cluster.machine;

import dev.spotifymcp.bootstrap.process.Child;
import dev.spotifymcp.bootstrap.process.Workspace;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** One server process, which can end and begin again in the same place. */
public final class Replica implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Launch launch;
    private final Map<String, String> settings;
    private final int port;
    private Child process;

    private Replica(Launch launch, Map<String, String> settings, int port, Child process) {
        this.launch = launch;
        this.settings = settings;
        this.port = port;
        this.process = process;
    }

    /** Returns at once. */
    public static Replica launch(Launch launch, Map<String, String> shared, int port) throws IOException {
        Map<String, String> settings = new HashMap<>(shared);
        settings.put("PORT", Integer.toString(port));
        settings.put("MANAGEMENT_PORT", Integer.toString(Ports.free()));
        // As in production: the balancer notices before the door closes. What the system has let in and nobody has
        // greeted yet is lost with the door.
        settings.put("SHUTDOWN_DELAY", "1");
        return new Replica(launch, settings, port, Child.launch(launch.with(settings), ""));
    }

    /** One that has no others beside it, an embedded database, and no use for Spotify. Returns at once. */
    public static Replica alone(Launch launch, Workspace workspace) throws IOException {
        return launch(launch, withoutSpotify(workspace), Ports.free());
    }

    /** One of several on this database, that has no use for Spotify either. Returns at once. */
    public static Replica apart(Launch launch, Workspace workspace, String databaseUrl) throws IOException {
        Map<String, String> settings = new HashMap<>(withoutSpotify(workspace));
        settings.put("DATABASE_URL", databaseUrl);
        return launch(launch, settings, Ports.free());
    }

    private static Map<String, String> withoutSpotify(Workspace workspace) {
        return Map.of(
                "SPOTIFY_CLIENT_ID", "abc123",
                "DATA_DIR", workspace.directory().resolve("data").toString(),
                "RATE_LIMIT_ANONYMOUS", "100000000/min");
    }

    /** Returns when it can be called. */
    public Replica awaitReady() throws InterruptedException {
        process.awaitReady();
        return this;
    }

    /** Begins again after its end. */
    public void restart() throws IOException, InterruptedException {
        relaunch();
        process.awaitReady();
    }

    /** The same, and returns at once. */
    public void relaunch() throws IOException {
        process.close();
        process = Child.launch(launch.with(settings), "");
    }

    public Child process() {
        return process;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Whether it says so within its time. */
    public boolean isReady() {
        return Probe.isReady(port, PATIENCE);
    }

    @Override
    public void close() {
        process.close();
    }
}
