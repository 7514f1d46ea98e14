package dev.spotifymcp.spotify.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.spotify.http.ApiRequest.Method;
import dev.spotifymcp.spotify.http.RawServer.Visit;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class KeepingConnections {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final Wire wire = new ApacheWire(Connections.open());

    @Test
    void one_connection_serves_one_request_after_the_other() {
        try (var spotify = RawServer.with(KeepingConnections::answerAll)) {
            send(spotify, Method.GET, LONG);
            send(spotify, Method.PUT, LONG);
            send(spotify, Method.GET, LONG);

            assertThat(spotify.arrived)
                    .containsExactly("1 GET /v1/me HTTP/1.1", "1 PUT /v1/me HTTP/1.1", "1 GET /v1/me HTTP/1.1");
        }
    }

    @Test
    void a_read_gets_over_a_kept_connection_that_has_died_since() {
        try (var spotify = RawServer.with(KeepingConnections::answerOneAndVanishAtTheNext)) {
            send(spotify, Method.GET, LONG);

            assertThat(send(spotify, Method.GET, LONG)).isInstanceOf(Outcome.Answered.class);

            assertThat(spotify.arrived)
                    .containsExactly("1 GET /v1/me HTTP/1.1", "1 GET /v1/me HTTP/1.1", "2 GET /v1/me HTTP/1.1");
        }
    }

    @Test
    void a_change_on_a_kept_connection_that_has_died_since_is_sent_no_second_time() {
        try (var spotify = RawServer.with(KeepingConnections::answerOneAndVanishAtTheNext)) {
            send(spotify, Method.GET, LONG);

            assertThat(send(spotify, Method.POST, LONG)).isInstanceOf(Outcome.Lost.class);

            assertThat(spotify.arrived).containsExactly("1 GET /v1/me HTTP/1.1", "1 POST /v1/me HTTP/1.1");
        }
    }

    @Test
    void headers_without_end_are_not_read_to_their_end() {
        try (var spotify = RawServer.with(visit -> {
            visit.next();
            visit.say("HTTP/1.1 200 OK\r\n");
            while (true) {
                visit.say("X-More: and more\r\n");
            }
        })) {
            assertThat(send(spotify, Method.GET, LONG)).isInstanceOf(Outcome.Lost.class);
        }
    }

    @Test
    void a_header_without_end_is_not_read_to_its_end() {
        try (var spotify = RawServer.with(visit -> {
            visit.next();
            visit.say("HTTP/1.1 200 OK\r\nX-More: ");
            while (true) {
                visit.say("and more, ".repeat(100));
            }
        })) {
            assertThat(send(spotify, Method.GET, LONG)).isInstanceOf(Outcome.Lost.class);
        }
    }

    @Test
    void a_handshake_that_drips_does_not_outlive_the_limit() {
        try (var spotify = RawServer.with(visit -> {
            while (true) {
                visit.say("\26");
            }
        })) {
            var question = new Outgoing(Method.GET, spotify.url("https", "127.0.0.1"), Map.of(), "");

            assertThat(wire.send(question, SHORT)).isNotInstanceOf(Outcome.Answered.class);
        }
    }

    @Test
    void who_goes_away_takes_the_connection_along() throws Exception {
        var reached = new CountDownLatch(1);
        try (var spotify = RawServer.with(visit -> {
            visit.next();
            reached.countDown();
            visit.arrived().add(visit.next() ? "more" : "left");
        })) {
            Thread caller = Thread.ofVirtual().start(() -> {
                try {
                    send(spotify, Method.POST, LONG);
                } catch (Cancelled gone) {
                    spotify.arrived.add("cancelled");
                }
            });
            assertThat(reached.await(10, SECONDS)).isTrue();

            caller.interrupt();

            await().atMost(1, SECONDS)
                    .untilAsserted(() -> assertThat(spotify.arrived)
                            .hasSize(3)
                            .contains("cancelled")
                            .anyMatch(line -> line.endsWith("left")));
        }
    }

    @Test
    void calls_that_run_out_of_time_leave_no_place_taken() {
        var silent = new AtomicBoolean(true);
        try (var spotify = RawServer.with(visit -> {
            while (visit.next()) {
                if (!silent.get()) {
                    visit.answer();
                }
            }
        })) {
            // More than there are places: some wait for a connection when their time is over, some for an answer.
            var outcomes = Crowd.of(600, caller -> send(spotify, Method.GET, SHORT));
            assertThat(outcomes).noneMatch(Outcome.Answered.class::isInstance);
            silent.set(false);

            var later = Crowd.of(200, caller -> send(spotify, Method.GET, LONG));

            assertThat(later).allMatch(Outcome.Answered.class::isInstance);
        }
    }

    private Outcome send(RawServer spotify, Method method, Duration limit) {
        return wire.send(new Outgoing(method, spotify.url(), Map.of(), ""), limit);
    }

    private static void answerAll(Visit visit) throws IOException {
        while (visit.next()) {
            visit.answer();
        }
    }

    private static void answerOneAndVanishAtTheNext(Visit visit) throws IOException {
        visit.next();
        visit.answer();
        visit.next();
        if (visit.number() > 1) {
            visit.answer();
        }
    }
}
