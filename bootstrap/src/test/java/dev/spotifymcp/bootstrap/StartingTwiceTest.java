package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.application.Samples;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs that want the same port. */
class StartingTwiceTest {

    @Test
    void the_second_does_not_pretend_to_serve(@TempDir Path data, @TempDir Path other) {
        try (RunningServer first = RunningServer.in(data)) {
            Map<String, String> same = RunningServer.environment(
                    other, first.spotify(), first.at("/").getPort());

            assertThatThrownBy(() -> Program.start(Settings.from(new Environment(same)), () -> Samples.NOON))
                    .isInstanceOf(CannotListen.class)
                    .hasMessageContaining("PORT");
        }
    }
}
