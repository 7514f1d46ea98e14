package dev.spotifymcp.web.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingForRequests {

    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration PATIENCE = Porch.limits().request();
    private static final String HALF_A_HEAD = "POST /count HTTP/1.1\r\nHost: local";
    private static final String HEAD_FOR_TEN = "POST /count HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n";
    private static final String CHUNKED_HEAD =
            "POST /count HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final Porch porch = new Porch(Porch.limits());

    @AfterEach
    void close() {
        porch.close();
    }

    @Test
    void who_connects_and_says_nothing_is_cut_when_the_time_is_over() {
        try (Caller caller = porch.call()) {
            porch.awaitWaiting(1);

            porch.passes(PATIENCE);
            porch.awaitWaiting(1);
            porch.passes(MOMENT);

            assertThat(caller.hearsToTheEnd()).isEmpty();
        }
    }

    @Test
    void a_head_that_drips_is_cut_however_often_it_does() {
        try (Caller caller = porch.call().says("G")) {
            porch.awaitArriving(1);
            for (char next : "ET /hello HTTP".toCharArray()) {
                porch.passes(PATIENCE.dividedBy(20));
                caller.says(String.valueOf(next));
            }

            porch.passes(PATIENCE);

            assertCut(caller);
        }
    }

    @Test
    void a_body_that_stops_is_cut() {
        try (Caller caller = porch.call().says(HEAD_FOR_TEN).says("12345")) {
            porch.awaitArriving(1);

            porch.passes(PATIENCE.plus(MOMENT));

            assertCut(caller);
        }
    }

    @Test
    void head_and_body_have_one_time_together() {
        try (Caller caller = porch.call().says(HALF_A_HEAD)) {
            porch.awaitArriving(1);
            porch.passes(PATIENCE.minus(Porch.limits().notice()));
            caller.says("host\r\nContent-Length: 10\r\n\r\n12345");
            porch.awaitArriving(1);

            porch.passes(Porch.limits().notice().plus(MOMENT));

            assertCut(caller);
        }
    }

    @Test
    void who_still_sends_shortly_before_the_end_is_told() {
        try (Caller caller = porch.call().says(HALF_A_HEAD)) {
            porch.awaitArriving(1);
            porch.passes(PATIENCE);

            caller.says("h");

            assertThat(caller.hearsToTheEnd()).startsWith("HTTP/1.1 408 ").containsIgnoringCase("Connection: close");
        }
    }

    @Test
    void what_is_left_of_a_refused_body_is_no_request() {
        try (Caller caller = porch.call().says(CHUNKED_HEAD).says("1000\r\nGET /hello HTTP/1.1\r\nHost: a\r\n\r\n")) {
            porch.awaitArriving(1);
            porch.passes(PATIENCE);

            caller.says("x");

            assertThat(caller.hearsToTheEnd()).startsWith("HTTP/1.1 408 ").doesNotContain("hello");
        }
    }

    @Test
    void a_request_may_take_a_while() {
        try (Caller caller = porch.call().says(HALF_A_HEAD)) {
            porch.awaitArriving(1);
            porch.passes(PATIENCE.dividedBy(2));

            caller.says("host\r\nContent-Length: 10\r\n\r\n1234567890");

            assertThat(caller.hears("\r\n\r\n10")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void between_two_requests_a_connection_may_rest() {
        try (Caller caller = porch.call().asksFor("/hello")) {
            caller.hears("\r\n\r\nhello");
            porch.awaitWaiting(1);

            porch.passes(Duration.ofMinutes(4));
            caller.says(HEAD_FOR_TEN).says("1234567890");

            assertThat(caller.hears("\r\n\r\n10")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void the_second_request_of_a_connection_has_no_more_time_than_the_first() {
        try (Caller caller = porch.call().asksFor("/hello")) {
            caller.hears("\r\n\r\nhello");
            porch.awaitWaiting(1);
            porch.passes(Duration.ofMinutes(4));
            caller.says(HALF_A_HEAD);
            porch.awaitArriving(1);

            porch.passes(PATIENCE.plus(MOMENT));

            assertThat(caller.hearsToTheEnd()).isEmpty();
        }
    }

    @Test
    void requests_that_come_together_are_answered_in_turn() {
        try (Caller caller = porch.call()) {
            caller.says(HEAD_FOR_TEN + "1234567890" + HEAD_FOR_TEN + "1234567890" + HEAD_FOR_TEN + "12345");
            caller.hears("\r\n\r\n10");
            caller.hears("\r\n\r\n10");
            porch.awaitArriving(1);

            caller.says("67890");

            assertThat(caller.hears("\r\n\r\n10")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void a_request_sent_along_with_another_has_its_time_from_when_it_is_its_turn() {
        try (Caller caller = porch.call()) {
            caller.asksFor("/events").says(HEAD_FOR_TEN + "12345");
            porch.tells("one");
            caller.hears("one");
            porch.awaitBusy(1);
            porch.passes(PATIENCE.multipliedBy(40));
            porch.tells("");
            porch.awaitArriving(1);

            porch.passes(PATIENCE.dividedBy(2));
            caller.says("67890");

            assertThat(caller.hears("\r\n\r\n10")).contains("HTTP/1.1 200 ");
        }
    }

    @Test
    void half_a_head_sent_along_with_another_request_has_the_same_time() {
        try (Caller caller = porch.call()) {
            caller.says("GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n" + HALF_A_HEAD);
            caller.hears("\r\n\r\nhello");
            porch.awaitArriving(1);

            porch.passes(PATIENCE.plus(MOMENT));

            assertThat(caller.hearsToTheEnd()).isEmpty();
        }
    }

    @Test
    void chunks_without_end_are_refused() {
        try (Caller caller = porch.call().says(CHUNKED_HEAD)) {
            String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";

            for (int sent = 0; sent < 32; sent++) {
                caller.says(chunk);
            }
            caller.says("1\r\n");

            assertThat(caller.hears("\r\n\r\n")).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void who_goes_in_the_middle_of_a_head_is_nobodys_fault() {
        try (Caller caller = porch.call().says(HALF_A_HEAD)) {
            porch.awaitArriving(1);

            caller.saysNoMore();

            assertThat(caller.hearsToTheEnd()).isEmpty();
        }
    }

    @Test
    void after_the_last_answer_the_connection_ends() {
        try (Caller caller = porch.call()) {
            caller.says("GET /hello HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .asksFor("/hello");

            assertThat(caller.hearsToTheEnd()).startsWith("HTTP/1.1 200 ").containsOnlyOnce("hello");
        }
    }

    @Test
    void a_body_longer_than_it_said_is_no_second_request() {
        try (Caller caller = porch.call().says(HEAD_FOR_TEN).says("1234567890 and some more\r\n\r\n")) {
            caller.hears("\r\n\r\n10");

            assertThat(caller.hearsToTheEnd()).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void a_colon_in_a_query_is_fine_and_so_are_other_characters_that_may_be_there() {
        try (Caller caller = porch.call().asksFor("/hello?uri=spotify:track:1&x=a/b?c@d")) {

            assertThat(caller.hears("hello")).startsWith("HTTP/1.1 200 ");
        }
    }

    /** With a word, if its last drop came late; without, if it came in time and no other followed. */
    private static void assertCut(Caller caller) {
        assertThat(caller.hearsToTheEnd()).matches(heard -> heard.isEmpty() || heard.startsWith("HTTP/1.1 408 "));
    }
}
