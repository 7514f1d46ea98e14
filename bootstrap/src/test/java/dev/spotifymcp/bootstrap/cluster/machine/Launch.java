package dev.spotifymcp.bootstrap.cluster.machine;

import dev.spotifymcp.bootstrap.process.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the server is started.
 *
 * @param program what follows {@code java} and its options
 */
public record Launch(List<String> program) {

    // Many start here on few processors, and none runs for long: the second compiler would only be in their way.
    private static final List<String> JAVA_OPTIONS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    // Anything else that is set around here, for some other server, would make runs differ for no visible reason.
    private static final Set<String> INHERITED = Set.of("PATH");

    public Launch {
        program = List.copyOf(program);
    }

    /** As anybody would. */
    public static Launch of(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("there is no " + jar + "; mvn package makes it, --jar names another");
        }
        return new Launch(List.of("-jar", jar.toAbsolutePath().toString()));
    }

    /** From the class path of whoever asks: there is no jar yet while the tests run. */
    public static Launch ofClassPath() {
        return new Launch(List.of("-cp", System.getProperty("java.class.path"), "dev.spotifymcp.bootstrap.Main"));
    }

    /** Has the tables of this database brought up to date; runs when this returns. */
    public Child migrate(String databaseUrl) throws IOException {
        return Child.launch(with(Map.of("SPOTIFY_CLIENT_ID", "abc123", "DATABASE_URL", databaseUrl), "migrate"), "");
    }

    /** The server with these settings and no others; {@code command} is one of its own, or none. */
    ProcessBuilder with(Map<String, String> settings, String... command) {
        ProcessBuilder java = Child.java(
                Stream.of(JAVA_OPTIONS, program, Arrays.asList(command)).flatMap(List::stream));
        java.environment().keySet().retainAll(INHERITED);
        java.environment().putAll(settings);
        return java;
    }
}
