package dev.spotifymcp.spotify.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.spotify.simulator.traffic.RequestLog;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoggingRequests {

    private final RequestLog log = new RequestLog();

    @Test
    void the_newest_are_kept() {
        record(70_000);

        assertThat(log.entries()).hasSize(65_536);
        assertThat(log.entries().getFirst().path()).isEqualTo("/4464");
        assertThat(log.entries().getLast().path()).isEqualTo("/69999");
    }

    @Test
    void a_witness_is_told_of_all() {
        var told = new AtomicInteger();
        log.tell(entry -> told.incrementAndGet());

        record(70_000);

        assertThat(told).hasValue(70_000);
    }

    private void record(int requests) {
        for (int number = 0; number < requests; number++) {
            log.record(new RequestLog.Entry("", "GET", "/" + number, "", ""));
        }
    }
}
