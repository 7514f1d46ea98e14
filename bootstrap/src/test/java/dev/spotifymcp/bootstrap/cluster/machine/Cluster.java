package dev.spotifymcp.bootstrap.cluster.machine;

import dev.spotifymcp.bootstrap.process.Workspace;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.simulator.SpotifySimulator;
import dev.spotifymcp.spotify.simulator.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Three replicas on one PostgreSQL, a balancer before them, and a simulated Spotify behind them, which runs in here. */
public record Cluster(
        SpotifySimulator spotify,
        Postgres postgres,
        String database,
        FaultProxy wire,
        RoundRobin balancer,
        List<Replica> replicas,
        HttpClient http)
        implements AutoCloseable {

    private static final int REPLICAS = 3;
    private static final String APP = "c1".repeat(16);

    // Everybody here comes from one address, and some call as fast as they can.
    private static final String NO_LIMIT = "100000000/min";

    public Cluster {
        replicas = List.copyOf(replicas);
    }

    /** Everything starts at the same moment, on an empty database. */
    public static Cluster start(Launch launch, Workspace workspace, Postgres postgres)
            throws IOException, InterruptedException, SQLException {
        SpotifySimulator spotify = SpotifySimulator.start(new World(), ApiMode.DEVELOPMENT, 0, InstantSource.system());
        spotify.apps().admitAnybody();
        FaultProxy wire = FaultProxy.to(postgres.port());
        String database = postgres.emptyDatabase();
        List<Integer> ports = Stream.generate(Ports::free).limit(REPLICAS).toList();
        RoundRobin balancer = RoundRobin.before(ports);
        Map<String, String> settings = settings(spotify, balancer.url(), workspace);
        settings.put("DATABASE_URL", Postgres.url(wire.port(), database));
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        return new Cluster(spotify, postgres, database, wire, balancer, launched(launch, settings, ports), http)
                .awaitReady();
    }

    /** What all replicas are told alike. The keys are made by whoever comes first, and kept for the others. */
    public static Map<String, String> settings(SpotifySimulator spotify, URI publicUrl, Workspace workspace) {
        return new HashMap<>(Map.of(
                "SPOTIFY_CLIENT_ID",
                APP,
                "SPOTIFY_ACCOUNTS_URL",
                spotify.accountsUrl().toString(),
                "SPOTIFY_API_URL",
                spotify.apiUrl().toString(),
                "BASE_URL",
                publicUrl.toString(),
                "DATA_DIR",
                workspace.directory().resolve("data").toString(),
                "MAX_CONNECTIONS_PER_ADDRESS",
                "100000",
                "RATE_LIMIT_PER_USER",
                NO_LIMIT,
                "RATE_LIMIT_ANONYMOUS",
                NO_LIMIT));
    }

    private static List<Replica> launched(Launch launch, Map<String, String> settings, List<Integer> ports)
            throws IOException {
        var replicas = new ArrayList<Replica>();
        for (int port : ports) {
            replicas.add(Replica.launch(launch, settings, port));
        }
        return replicas;
    }

    private Cluster awaitReady() throws InterruptedException {
        try {
            for (Replica replica : replicas) {
                replica.awaitReady();
            }
            return this;
        } catch (IllegalStateException notReady) {
            close();
            throw notReady;
        }
    }

    public URI url() {
        return balancer.url();
    }

    public boolean isReady() {
        return replicas.stream().allMatch(Replica::isReady);
    }

    @Override
    public void close() {
        http.shutdownNow();
        balancer.close();
        replicas.forEach(replica -> replica.process().terminate());
        replicas.forEach(Replica::close);
        wire.close();
        spotify.close();
    }
}
