package dev.spotifymcp.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.spotifymcp.domain.account.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** The file of the embedded database cannot grow any more, as when its disk is full, and then it can again. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class FillingTheDisk {

    private static final long FULL = 1_500_000;
    private static final int A_FEW = 20;

    @TempDir
    private Path directory;

    @BeforeEach
    void files_can_be_kept_small() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "there is no prlimit here");
    }

    @Test
    void what_does_not_fit_is_a_fault_and_what_was_acknowledged_stays() throws Exception {
        List<String> acknowledged = new ArrayList<>();

        try (var child = WritingChild.in(directory, FULL)) {
            acknowledged.addAll(untilItFaults(child));
            child.makeRoom();
            for (int before = acknowledged.size(); acknowledged.size() < before + A_FEW; ) {
                Stream.of(child.said()).filter(FillingTheDisk::isStored).forEach(acknowledged::add);
            }
            child.kill().stream().filter(FillingTheDisk::isStored).forEach(acknowledged::add);
        }

        try (var stores = Persistence.open(WritingChild.settings(directory))) {
            assertThat(acknowledged)
                    .hasSizeGreaterThan(A_FEW)
                    .allSatisfy(id ->
                            assertThat(stores.users().find(new UserId(id))).isPresent());
        }
    }

    private static List<String> untilItFaults(WritingChild child) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String said = child.said(); isStored(said); said = child.said()) {
            ids.add(said);
        }
        return ids;
    }

    private static boolean isStored(String said) {
        assertThat(said).as("the process goes on").isNotEqualTo("null");
        return !said.equals(WritingChild.FAULT);
    }
}
