package dev.spotifymcp.web.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WindingDown {

    private final Porch porch = new Porch(Porch.limits());

    @AfterEach
    void close() {
        porch.close();
    }

    @Test
    void who_comes_again_and_again_is_told_that_this_answer_is_the_last() {
        try (Caller caller = porch.call().asksFor("/hello")) {
            caller.hears("hello");

            porch.doorkeeper().windDown();
            caller.asksFor("/hello").asksFor("/hello");

            assertThat(caller.hearsToTheEnd())
                    .containsIgnoringCase("Connection: close\r\n")
                    .containsOnlyOnce("HTTP/1.1 200");
        }
    }

    @Test
    void what_was_asked_before_is_answered() {
        try (Caller caller = porch.call().asksFor("/held")) {
            porch.awaitBusy(1);

            porch.doorkeeper().windDown();
            porch.letsGo();

            assertThat(caller.hearsToTheEnd())
                    .containsIgnoringCase("Connection: close\r\n")
                    .endsWith("held");
        }
    }

    @Test
    void a_stream_is_not_cut_and_whoever_has_read_it_has_a_moment_for_another_request() {
        try (Caller caller = porch.call().asksFor("/events")) {
            porch.tells("first");
            caller.hears("first");

            porch.doorkeeper().windDown();
            porch.tells("second");
            caller.hears("second");
            porch.tells("");
            caller.hears("0\r\n\r\n");
            porch.awaitWaiting(1);
            porch.passes(Duration.ofMillis(900));
            assertThat(porch.doorkeeper().house().guests()).hasSize(1);
            porch.passes(Duration.ofMillis(200));

            assertThat(caller.hearsToTheEnd()).isEmpty();
        }
    }
}
