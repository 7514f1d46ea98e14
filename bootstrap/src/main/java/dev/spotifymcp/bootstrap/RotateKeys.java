package dev.spotifymcp.bootstrap;

import dev.spotifymcp.persistence.Persistence;
import dev.spotifymcp.persistence.StorageSettings;
import dev.spotifymcp.persistence.sealing.KeyDestination;
import dev.spotifymcp.persistence.sealing.KeyRotation;
import dev.spotifymcp.persistence.sealing.KeySource;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The command {@code rotate-keys}: takes one step in changing the sealing key, and says what comes next. */
final class RotateKeys {

    private static final String VARIABLE = "TOKEN_ENCRYPTION_KEY";

    private RotateKeys() {}

    /** @param options what follows the command's name */
    static void run(Environment environment, List<String> options, PrintStream out) {
        StorageSettings storage = Settings.from(environment).storage().storage().get();
        KeyDestination destination = destination(environment, options, storage.key());
        KeyRotation.Outcome outcome = Persistence.rotateKeys(storage, destination);
        out.printf("sealed with the new key: %d values%n", outcome.resealed());
        if (outcome.unreadable() > 0) {
            out.printf("left alone, because no key opens them: %d values%n", outcome.unreadable());
        }
        out.print(words(outcome.step(), place(destination)));
    }

    private static KeyDestination destination(Environment environment, List<String> options, KeySource source) {
        if (options.size() == 2 && options.getFirst().equals(KeyDestination.OPTION)) {
            return new KeyDestination.ANewFile(Path.of(options.getLast()));
        }
        if (!options.isEmpty()) {
            throw new BadSetting("the command line", "of rotate-keys takes --out FILE and nothing else");
        }
        return switch (source) {
            case KeySource.KeptIn(var directory) -> KeyDestination.keptIn(directory);
            case KeySource.Given given -> replaced(environment);
            case KeySource.Fleeting none -> throw new IllegalStateException("nothing is kept");
        };
    }

    private static KeyDestination replaced(Environment environment) {
        return environment
                .file(VARIABLE)
                .map(KeyDestination.InPlaceOf::new)
                .orElseThrow(() -> new BadSetting(
                        KeyDestination.OPTION,
                        "FILE is needed to write the new keyset to: " + VARIABLE
                                + " comes from the environment, which this command cannot change"));
    }

    private static Path place(KeyDestination destination) {
        return switch (destination) {
            case KeyDestination.ANewFile(var path) -> path;
            case KeyDestination.InPlaceOf(var path) -> path;
        };
    }

    private static String words(KeyRotation.Step step, Path place) {
        return switch (step) {
            case BEGUN -> """
                    The first of two steps is done. %s holds the new keyset: the new key, and the old ones.
                      1. Give it to every server as TOKEN_ENCRYPTION_KEY and restart them, in any order; those that still
                         have the old keyset go on working.
                      2. When none has the old keyset any more, run rotate-keys again, with the new one.
                    """.formatted(place);
            case FINISHED -> """
                    The rotation is finished: the old keys open nothing any more. %s holds the new key alone.
                    Servers may go on with the keyset they have; give them this one at the next restart.
                    """.formatted(place);
        };
    }
}
