package dev.spotifymcp.persistence.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakingTheDataDirectory {

    @TempDir
    Path temporary;

    @Test
    void it_is_made_for_its_owner_only() throws IOException {
        var directory = new DataDirectory(temporary.resolve("deep/data"));

        directory.made();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void one_that_is_there_stays_as_it_is() throws IOException {
        Path there = Files.createDirectory(temporary.resolve("data"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxr-x---"));

        new DataDirectory(there).made();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there)))
                .isEqualTo("rwxr-x---");
    }

    @Test
    void a_file_in_its_place_is_refused() throws IOException {
        Path file = Files.createFile(temporary.resolve("data"));

        assertThatThrownBy(() -> new DataDirectory(file).made())
                .isInstanceOf(UnusableSetting.class)
                .hasMessageStartingWith("DATA_DIR names a directory that cannot be made");
    }
}
