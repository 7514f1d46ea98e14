package dev.spotifymcp.web.limit;

import static dev.spotifymcp.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.MovableClock;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three times a minute, each stranger for themselves, whatever they say of where they come from. */
class AskingTooOften {

    private final MovableClock clock = new MovableClock(NOON);
    private final HttpClient http = HttpClient.newHttpClient();
    private Function<ServerRequest, String> answer = request -> "";
    private final WebServer server = WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .routing(routing -> routing.any("/", this::answer))
            .build()
            .start();

    @AfterEach
    void stop() {
        http.close();
        server.stop();
    }

    @Test
    void so_many_at_once_and_then_evenly() {
        RateLimit limit = limit("");
        answer = request -> limit.putOff(request).map(Duration::toString).orElse("on");

        assertThat(List.of(ask(""), ask(""), ask(""))).containsOnly("on");
        assertThat(ask("")).isEqualTo("PT20S");
        clock.advance(Duration.ofSeconds(19));
        assertThat(ask("")).isEqualTo("PT1S");
        clock.advance(Duration.ofSeconds(1));
        assertThat(ask("")).isEqualTo("on");
        assertThat(ask("")).isEqualTo("PT20S");
        clock.advance(Duration.ofMinutes(1));
        assertThat(List.of(ask(""), ask(""), ask(""))).containsOnly("on");
    }

    @Test
    void a_clock_that_is_set_back_puts_nobody_off_until_it_is_there_again() {
        RateLimit limit = limit("");
        answer = request -> limit.putOff(request).map(Duration::toString).orElse("on");
        assertThat(List.of(ask(""), ask(""), ask(""))).containsOnly("on");

        clock.advance(Duration.ofHours(-1));

        assertThat(List.of(ask(""), ask(""), ask(""))).containsOnly("on");
        assertThat(ask("")).isEqualTo("PT20S");
    }

    @Test
    void a_stranger_cannot_pass_for_many_by_saying_so() {
        RateLimit limit = limit("");
        answer = request -> limit.putOff(request).map(Duration::toString).orElse("on");

        for (int i = 1; i <= 3; i++) {
            ask("203.0.113." + i);
        }

        assertThat(ask("203.0.113.9")).isEqualTo("PT20S");
    }

    @Test
    void behind_a_proxy_of_ours_each_is_counted_for_themselves() {
        RateLimit limit = limit("127.0.0.1");
        answer = request -> limit.putOff(request).map(Duration::toString).orElse("on");

        for (int i = 1; i <= 3; i++) {
            ask("198.51.100." + i + ", 203.0.113.1");
        }

        assertThat(ask("203.0.113.1")).isEqualTo("PT20S");
        assertThat(ask("203.0.113.2")).isEqualTo("on");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.1            | 203.0.113.1                      | 203.0.113.1/32
            127.0.0.1            | 198.51.100.9, 203.0.113.1        | 203.0.113.1/32
            127.0.0.1,10.0.0.0/8 | 203.0.113.1, 10.1.2.3            | 203.0.113.1/32
            127.0.0.1,10.0.0.0/8 | 10.9.9.9, 10.1.2.3               | 10.9.9.9/32
            127.0.0.1,10.0.0.0/8 | 203.0.113.1, nonsense, 10.1.2.3  | 10.1.2.3/32
            127.0.0.1            | nonsense                         | 127.0.0.1/32
            127.0.0.1            | 2001:db8:1:2:3:4:5:6             | 2001:db8:1:2:0:0:0:0/64
            10.0.0.0/8           | 203.0.113.1                      | 127.0.0.1/32
            """)
    void what_is_said_counts_as_far_as_our_proxies_have_said_it(String proxies, String forwarded, String expected) {
        Peers peers = peers(proxies);
        answer = request -> {
            Network stranger = peers.of(request);
            return stranger.first().getHostAddress() + "/" + stranger.prefix();
        };

        assertThat(ask(forwarded)).isEqualTo(expected);
    }

    private RateLimit limit(String proxies) {
        return RateLimit.measuring(Allowance.perMinute(3), peers(proxies), clock);
    }

    private static Peers peers(String proxies) {
        return new Peers(List.of(proxies.split(",", -1)).stream()
                .filter(text -> !text.isEmpty())
                .map(Network::of)
                .toList());
    }

    private void answer(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CACHE_CONTROL, "no-store").send(answer.apply(request));
    }

    private String ask(String forwarded) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"));
        if (!forwarded.isEmpty()) {
            request.header("X-Forwarded-For", forwarded);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException broken) {
            throw new AssertionError("the connection broke", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the test was stopped", stopped);
        }
    }
}
