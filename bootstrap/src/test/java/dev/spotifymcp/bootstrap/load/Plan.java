package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.bootstrap.load.ClosedLoop.Bound;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How one run goes.
 *
 * @param jar the packaged server
 * @param javaOptions with which the server and the relay are started
 * @param connections one contest for each of these numbers
 * @param listeners how many people sign up
 * @param sessionsEach how many idle sessions each of them holds when the heap is measured
 */
record Plan(Path jar, List<String> javaOptions, List<Integer> connections, int listeners, int sessionsEach, Pace pace) {

    /** Beyond this a turn tells nothing more. */
    private static final int MOST_CALLS = 1_000_000;

    static final String USAGE = """
            --quick            about two minutes, for a first impression
            --jar=PATH         the packaged server; otherwise bootstrap/target/spotify-mcp.jar
            --java-option=X    for the server and the relay alike; otherwise -Xmx256m; may be repeated
            """;

    /**
     * @param warmUp what each server does of each kind of work before anything is written down: a number of calls, since
     *     that is what the compiler waits for
     * @param turns how often each comes to bat in one contest
     */
    record Pace(Bound warmUp, int turns, Bound turn) {

        static final Pace QUICK =
                new Pace(new Bound(Duration.ofSeconds(20), 30_000), 3, new Bound(Duration.ofSeconds(1), MOST_CALLS));
        static final Pace USUAL =
                new Pace(new Bound(Duration.ofSeconds(60), 40_000), 7, new Bound(Duration.ofSeconds(3), MOST_CALLS));
    }

    Plan {
        javaOptions = List.copyOf(javaOptions);
        connections = List.copyOf(connections);
    }

    static Plan of(List<String> arguments) {
        Path jar = Path.of("bootstrap/target/spotify-mcp.jar");
        List<String> javaOptions = new ArrayList<>();
        Pace pace = Pace.USUAL;
        for (String argument : arguments) {
            if (argument.equals("--quick")) {
                pace = Pace.QUICK;
            } else if (argument.startsWith("--jar=")) {
                jar = Path.of(argument.substring("--jar=".length()));
            } else if (argument.startsWith("--java-option=")) {
                javaOptions.add(argument.substring("--java-option=".length()));
            } else {
                throw new IllegalArgumentException("not understood: " + argument + "\n" + USAGE);
            }
        }
        return new Plan(
                jar, javaOptions.isEmpty() ? List.of("-Xmx256m") : javaOptions, List.of(32, 256), 190, 10, pace);
    }
}
