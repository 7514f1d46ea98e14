package dev.spotifymcp.web.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnsweringPeers {

    private static final Duration PATIENCE = Porch.limits().answer();

    private final Porch porch = new Porch(Porch.limits());

    @AfterEach
    void close() {
        porch.close();
    }

    @Test
    void who_asks_and_does_not_read_is_cut() {
        try (Caller caller = porch.call().asksFor("/large")) {
            await().until(() -> porch.doorkeeper().house().guests().stream()
                    .anyMatch(guest -> guest.writing().present().isPresent()));

            await().until(() -> {
                porch.passes(PATIENCE.plusMillis(1));
                return porch.doorkeeper().house().guests().isEmpty();
            });

            caller.awaitCut();
        }
    }

    @Test
    void who_asks_and_reads_gets_all_of_it() {
        try (Caller caller = porch.call()) {
            caller.says("GET /large HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(caller.hearsToTheEnd()).hasSizeGreaterThan(16 * 1024 * 1024);
        }
    }

    @Test
    void a_stream_may_last_and_be_silent_for_long() {
        try (Caller caller = porch.call().asksFor("/events")) {
            porch.tells("first");
            caller.hears("first");
            porch.awaitBusy(1);
            porch.passes(Duration.ofMinutes(10));
            porch.tells("second");
            caller.hears("second");

            porch.tells("");

            assertThat(caller.hears("0\r\n\r\n")).isNotEmpty();
        }
    }
}
