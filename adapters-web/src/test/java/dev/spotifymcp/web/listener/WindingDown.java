package dev.spotifymcp.web.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WindingDown {

    private static final String COUNTING = "POST /count HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n";

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

    @Test
    void half_a_request_that_does_not_go_on_is_cut_after_a_moment() {
        try (Caller head = porch.call().says("GET /hello HTTP/1.1\r\nHost: local");
                Caller body = porch.call().says(COUNTING).says("12345")) {
            porch.awaitArriving(2);
            porch.passes(Duration.ofSeconds(5));

            porch.doorkeeper().windDown();
            porch.passes(Duration.ofMillis(1));

            assertThat(head.hearsToTheEnd()).isEmpty();
            assertThat(body.hearsToTheEnd()).isEmpty();
            porch.awaitEmpty();
        }
    }

    @Test
    void a_request_that_goes_on_arriving_is_waited_for() {
        try (Caller caller = porch.call().says(COUNTING).says("12345")) {
            porch.awaitArriving(1);

            porch.doorkeeper().windDown();
            porch.passes(Duration.ofMillis(900));
            porch.awaitRead(() -> caller.says("67"));
            porch.passes(Duration.ofMillis(900));
            caller.says("890");

            assertThat(caller.hearsToTheEnd())
                    .containsIgnoringCase("Connection: close\r\n")
                    .endsWith("10");
        }
    }
}
