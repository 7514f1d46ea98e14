package dev.spotifymcp.bootstrap.refresh;

import dev.spotifymcp.persistence.StorageSettings;
import dev.spotifymcp.persistence.sealing.KeySource;
import dev.spotifymcp.persistence.settings.DataDirectory;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * The long form of {@link StrictRotationTest}: {@code <people> <cycles> <empty directory> [<database URL>]}. Ends with 1
 * when a token was refreshed twice or a person was lost.
 */
final class RotationProgram {

    private static final int REPLICAS = 3;

    private RotationProgram() {}

    public static void main(String[] arguments) {
        int people = Integer.parseInt(arguments[0]);
        int cycles = Integer.parseInt(arguments[1]);
        var directory = new DataDirectory(Path.of(arguments[2]));
        DatabaseUrl database = arguments.length > 3 ? DatabaseUrl.parse(arguments[3]) : DatabaseUrl.embedded(directory);
        var storage = new StorageSettings(database, new KeySource.KeptIn(directory));
        Instant begin = Instant.now();
        StrictRotation.Figures figures = figures(storage, people, cycles);
        Duration time = Duration.between(begin, Instant.now());
        long wanted = (long) people * cycles;
        boolean isKept = figures.lost() == 0 && figures.refreshes() <= wanted;
        System.err.printf(
                Locale.ROOT,
                "%s: %d replicas, %d people, %d cycles, %d s: %s, %d refreshes wanted%n",
                isKept ? "kept" : "VIOLATED",
                REPLICAS,
                people,
                cycles,
                time.toSeconds(),
                figures,
                wanted);
        System.exit(isKept ? 0 : 1);
    }

    private static StrictRotation.Figures figures(StorageSettings storage, int people, int cycles) {
        try (var rotation = new StrictRotation(storage, REPLICAS, people)) {
            return rotation.run(cycles);
        }
    }
}
