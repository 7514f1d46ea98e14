package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.bootstrap.process.Child;
import dev.spotifymcp.bootstrap.process.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Starts the packaged server as anybody would, in front of a simulated Spotify. */
final class Product {

    // One person here makes as many calls as the server can answer; the limits for people would end that.
    private static final String NO_LIMIT = "100000000/min";

    // Anything else that is set around here, for some other server, would make runs differ for no visible reason.
    private static final Set<String> INHERITED = Set.of("PATH", "DATABASE_URL");

    private Product() {}

    static Child start(Plan plan, SimulatedSpotify spotify, Workspace workspace)
            throws IOException, InterruptedException {
        return start(plan, spotify, workspace, Map.of());
    }

    /** @param more settings, besides those that lead it to its Spotify */
    static Child start(Plan plan, SimulatedSpotify spotify, Workspace workspace, Map<String, String> more)
            throws IOException, InterruptedException {
        if (!Files.isRegularFile(plan.jar())) {
            throw new IllegalArgumentException(
                    "there is no " + plan.jar() + "; mvn package makes it, --jar names another");
        }
        Stream<String> run = Stream.of("-jar", plan.jar().toAbsolutePath().toString());
        ProcessBuilder program = Child.java(Stream.concat(plan.javaOptions().stream(), run));
        program.directory(workspace.directory().toFile());
        program.environment().keySet().retainAll(INHERITED);
        program.environment().putAll(settings(spotify, workspace));
        program.environment().putAll(more);
        return Child.start(program, "");
    }

    private static Map<String, String> settings(SimulatedSpotify spotify, Workspace workspace) throws IOException {
        return Map.of(
                "SPOTIFY_CLIENT_ID", SimulatedSpotify.APP.value(),
                "SPOTIFY_ACCOUNTS_URL", spotify.accountsUrl().toString(),
                "SPOTIFY_API_URL", spotify.apiUrl().toString(),
                "PORT", freePort(),
                "MANAGEMENT_PORT", freePort(),
                "DATA_DIR", workspace.directory().resolve("data").toString(),
                "RATE_LIMIT_PER_USER", NO_LIMIT,
                "RATE_LIMIT_ANONYMOUS", NO_LIMIT);
    }

    /** Free at this moment. The server has to know its port before it listens, since its own URL holds it. */
    private static String freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(probe.getLocalPort());
        }
    }
}
