package dev.spotifymcp.bootstrap.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.persistence.StorageSettings;
import dev.spotifymcp.persistence.sealing.KeySource;
import dev.spotifymcp.persistence.settings.DataDirectory;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** In one process, which the embedded database allows; the long form is {@link RotationProgram}. */
@Timeout(300)
class StrictRotationTest {

    @Test
    void three_replicas_refresh_each_token_once_and_nobody_is_lost(@TempDir Path data) {
        var directory = new DataDirectory(data);
        var storage = new StorageSettings(DatabaseUrl.embedded(directory), new KeySource.KeptIn(directory));

        try (var rotation = new StrictRotation(storage, 3, 50)) {
            StrictRotation.Figures figures = rotation.run(20);

            assertThat(figures.refreshes()).isEqualTo(1_000);
            assertThat(figures.lost()).isZero();
        }
    }
}
