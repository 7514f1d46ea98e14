package dev.spotifymcp.persistence.sealing;

import dev.spotifymcp.persistence.settings.DataDirectory;
import dev.spotifymcp.persistence.settings.UnusableSetting;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;

/** Where new keys go. Nothing that is there is ever lost before the new keys are safe on disk. */
public sealed interface KeyDestination {

    /** The option of the command line that names a new file. */
    String OPTION = "--out";

    /**
     * Refuses what could not be written to, before anything is changed.
     *
     * @throws UnusableSetting which names what the operator has to change
     */
    void examine();

    /** Writes the keys. */
    void write(KeysetText keys);

    /** Where the server looks for a key that nobody gives it. */
    static KeyDestination keptIn(DataDirectory directory) {
        return new InPlaceOf(directory.file(KeySource.KeptIn.FILE));
    }

    private static KeyFile file(Path path, String variable) {
        Path absolute = path.toAbsolutePath();
        return new KeyFile(
                new DataDirectory(Objects.requireNonNull(absolute.getParent())),
                absolute.getFileName().toString(),
                variable);
    }

    /** A file that is not there yet. */
    record ANewFile(Path path) implements KeyDestination {

        @Override
        public void examine() {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) || path.getFileName() == null) {
                throw new UnusableSetting(OPTION, "has to name a file that does not exist yet");
            }
        }

        @Override
        public void write(KeysetText keys) {
            file(path, OPTION).makeNew(keys);
        }
    }

    /** The file that holds the keys until now. */
    record InPlaceOf(Path path) implements KeyDestination {

        @Override
        public void examine() {
            // A link leads to a file that others have put there, such as a secret that was mounted.
            if (Files.isSymbolicLink(path)) {
                throw new UnusableSetting(Vault.VARIABLE, "comes from a link, which is not replaced; add --out FILE");
            }
            if (!Files.isWritable(Objects.requireNonNull(path.toAbsolutePath().getParent()))) {
                throw new UnusableSetting(
                        Vault.VARIABLE, "comes from a file in a directory that cannot be written to; add --out FILE");
            }
        }

        @Override
        public void write(KeysetText keys) {
            file(path, Vault.VARIABLE).replace(keys);
        }
    }
}
