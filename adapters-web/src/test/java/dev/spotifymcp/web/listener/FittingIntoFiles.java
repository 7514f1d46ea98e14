package dev.spotifymcp.web.listener;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FittingIntoFiles {

    private static final Limits LIMITS = Limits.withConnectionsPerAddress(100);

    @ParameterizedTest
    @ValueSource(longs = {128, 256, 1024, 4096, 8192, 16_384, 1_048_576})
    void whoever_comes_finds_files_left_for_everything_else(long files) {
        Limits limits = LIMITS.withFiles(files);

        int most = limits.connections() + limits.onTheThreshold();

        assertThat(files - most).isGreaterThanOrEqualTo(Math.min(512, files / 4));
    }

    @Test
    void with_eight_thousand_files_seven_thousand_may_come() {
        assertThat(LIMITS.withFiles(8192).connections()).isEqualTo(7424);
    }

    @Test
    void where_there_are_files_for_everybody_nothing_changes() {
        assertThat(LIMITS.withFiles(Integer.MAX_VALUE)).isEqualTo(LIMITS);
    }
}
