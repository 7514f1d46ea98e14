package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.spotifymcp.application.account.AccountSamples;
import dev.spotifymcp.domain.traffic.Bucket;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Closing.Cause;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.domain.traffic.Gates;
import dev.spotifymcp.persistence.sealing.KeySource;
import dev.spotifymcp.persistence.settings.DataDirectory;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingGatesForGood {

    private static final Gate GATE = new Gate(AccountSamples.APP, new Bucket("search"));
    private static final Closing CLOSING = new Closing(GATE, Cause.QUOTA, NOON.plus(Duration.ofHours(13)));

    @Test
    void a_gate_stays_closed_over_a_restart_and_for_a_new_replica(@TempDir Path data) {
        var directory = new DataDirectory(data);
        var settings = new StorageSettings(DatabaseUrl.embedded(directory), new KeySource.KeptIn(directory));
        try (var before = Persistence.open(settings)) {
            before.gates().close(CLOSING);
        }

        try (var after = Persistence.open(settings);
                var anew = Persistence.open(settings)) {
            assertThat(after.gates().closing(GATE, NOON)).contains(CLOSING);
            assertThat(anew.gates().closing(GATE, NOON)).contains(CLOSING);
        }
    }

    @Test
    void without_a_database_a_closed_gate_is_closed_here_at_least_and_nobody_is_troubled() {
        var stores = Persistence.open(StorageSettings.inMemory());
        Gates gates = stores.gates();
        stores.close();

        assertThatCode(() -> gates.close(CLOSING)).doesNotThrowAnyException();
        assertThatCode(() -> gates.open(CLOSING.until(NOON))).doesNotThrowAnyException();

        assertThat(gates.closing(GATE, NOON)).contains(CLOSING);
    }
}
