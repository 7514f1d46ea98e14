package dev.spotifymcp.persistence.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.persistence.settings.UnusableSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where rotated keys go. */
class WritingNewKeys {

    private static final KeysetText KEYS = Vault.newKeyset();

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void a_path() {
        file = directory.resolve("keys.json");
    }

    @Test
    void a_new_file_is_its_owners_alone() throws IOException {
        var destination = new KeyDestination.ANewFile(file);
        destination.examine();

        destination.write(KEYS);

        assertThat(file).hasContent(KEYS.reveal());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(directory).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void a_file_that_exists_is_not_written_over() throws IOException {
        Files.writeString(file, "somebody's");
        var destination = new KeyDestination.ANewFile(file);

        assertThatThrownBy(destination::examine)
                .isInstanceOf(UnusableSetting.class)
                .hasMessageStartingWith("--out");
        assertThatThrownBy(() -> destination.write(KEYS)).isInstanceOf(UnusableSetting.class);

        assertThat(file).hasContent("somebody's");
    }

    @Test
    void neither_is_a_link_that_leads_nowhere() throws IOException {
        Files.createSymbolicLink(file, directory.resolve("elsewhere"));

        assertThatThrownBy(new KeyDestination.ANewFile(file)::examine).isInstanceOf(UnusableSetting.class);
    }

    @Test
    void the_file_that_holds_the_keys_is_replaced_and_never_half_there() throws IOException {
        Files.writeString(file, "old");
        var destination = new KeyDestination.InPlaceOf(file);
        destination.examine();

        destination.write(KEYS);

        assertThat(file).hasContent(KEYS.reveal());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(directory).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void a_link_to_the_keys_is_not_replaced() throws IOException {
        Files.writeString(directory.resolve("mounted"), "old");
        Files.createSymbolicLink(file, directory.resolve("mounted"));

        assertThatThrownBy(new KeyDestination.InPlaceOf(file)::examine)
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContainingAll("TOKEN_ENCRYPTION_KEY", "--out");
    }
}
