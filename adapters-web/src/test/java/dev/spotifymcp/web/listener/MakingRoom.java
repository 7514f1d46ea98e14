package dev.spotifymcp.web.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MakingRoom {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String HEAD_FOR_TEN = "POST /count HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n";

    @Test
    void of_too_many_unfinished_requests_the_one_that_takes_longest_is_cut() {
        try (var porch = new Porch(withRoomFor(3, 100, 100));
                Caller eldest = porch.call().says(HEAD_FOR_TEN)) {
            porch.awaitArriving(1);
            porch.passes(SECOND);
            try (Caller second = porch.call().says(HEAD_FOR_TEN);
                    Caller third = porch.call().says(HEAD_FOR_TEN)) {
                porch.awaitArriving(3);
                porch.passes(SECOND);

                try (Caller honest = porch.call().says(HEAD_FOR_TEN)) {
                    assertThat(eldest.hearsToTheEnd()).isEmpty();
                    assertThat(honest.says("1234567890").hears("\r\n\r\n10")).startsWith("HTTP/1.1 200 ");
                    assertThat(second.says("1234567890").hears("\r\n\r\n10")).startsWith("HTTP/1.1 200 ");
                    assertThat(third.says("1234567890").hears("\r\n\r\n10")).startsWith("HTTP/1.1 200 ");
                }
            }
        }
    }

    @Test
    void a_drop_does_not_make_a_request_younger() {
        try (var porch = new Porch(withRoomFor(2, 100, 100));
                Caller dripping = porch.call().says(HEAD_FOR_TEN)) {
            porch.awaitArriving(1);
            porch.passes(SECOND);
            try (Caller young = porch.call().says(HEAD_FOR_TEN)) {
                porch.awaitArriving(2);
                dripping.says("1");
                porch.awaitArriving(2);

                try (Caller younger = porch.call().says(HEAD_FOR_TEN)) {
                    assertThat(dripping.hearsToTheEnd()).isEmpty();
                    assertThat(young.says("1234567890").hears("\r\n\r\n10")).startsWith("HTTP/1.1 200 ");
                    assertThat(younger.says("1234567890").hears("\r\n\r\n10")).startsWith("HTTP/1.1 200 ");
                }
            }
        }
    }

    @Test
    void of_too_many_connections_from_one_address_the_one_that_has_rested_longest_gives_way() {
        assertTheLongestIdleGivesWay(withRoomFor(100, 2, 100));
    }

    @Test
    void of_too_many_connections_altogether_the_one_that_has_rested_longest_gives_way() {
        assertTheLongestIdleGivesWay(withRoomFor(100, 100, 2));
    }

    @Test
    void nobody_gives_way_while_we_are_answering() {
        try (var porch = new Porch(withRoomFor(100, 2, 100));
                Caller first = porch.call().asksFor("/held");
                Caller second = porch.call().asksFor("/held")) {
            porch.awaitBusy(2);

            try (Caller third = porch.call()) {
                assertThat(third.hearsToTheEnd()).isEmpty();
            }

            porch.letsGo();
            assertThat(first.hears("\r\n\r\nheld")).startsWith("HTTP/1.1 200 ");
            assertThat(second.hears("\r\n\r\nheld")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void whoever_has_left_is_forgotten() {
        try (var porch = new Porch(Porch.limits())) {
            List<Caller> callers =
                    IntStream.range(0, 20).mapToObj(number -> porch.call()).toList();
            callers.subList(0, 10).forEach(caller -> caller.says(HEAD_FOR_TEN));
            callers.subList(10, 15).forEach(caller -> caller.asksFor("/hello").hears("hello"));
            porch.awaitWaiting(20);
            porch.awaitArriving(10);

            callers.forEach(Caller::close);

            porch.awaitEmpty();
        }
    }

    private static void assertTheLongestIdleGivesWay(Limits limits) {
        try (var porch = new Porch(limits);
                Caller first = porch.call().asksFor("/hello");
                Caller second = porch.call().asksFor("/hello")) {
            first.hears("hello");
            second.hears("hello");
            porch.awaitWaiting(2);
            porch.passes(SECOND);
            first.asksFor("/hello").hears("hello");
            porch.awaitWaiting(2);

            try (Caller third = porch.call().asksFor("/hello")) {
                third.hears("hello");
            }

            assertThat(second.hearsToTheEnd()).isEmpty();
            assertThat(first.asksFor("/hello").hears("hello")).startsWith("HTTP/1.1 200 ");
        }
    }

    private static Limits withRoomFor(int arriving, int perAddress, int connections) {
        return new Limits(Duration.ofSeconds(15), SECOND, Duration.ofSeconds(30), arriving, perAddress, connections);
    }
}
