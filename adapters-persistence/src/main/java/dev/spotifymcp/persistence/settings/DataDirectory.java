package dev.spotifymcp.persistence.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory of the embedded database and of generated keys. It is made for its owner's eyes only. */
public record DataDirectory(Path path) {

    public static final String VARIABLE = "DATA_DIR";

    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** Makes the directory if it is not there. One that is there keeps its mode: it may be shared on purpose. */
    public DataDirectory made() {
        try {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return this;
        } catch (IOException refused) {
            throw new UnusableSetting(VARIABLE, "names a directory that cannot be made: " + path, refused);
        }
    }

    public Path file(String name) {
        return path.resolve(name);
    }
}
