package dev.spotifymcp.bootstrap.cluster.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The balancer, before two small servers that say their names. */
class GoingRound {

    private final AtomicInteger health = new AtomicInteger(200);
    private HttpServer one;
    private HttpServer two;
    private RoundRobin balancer;
    private HttpClient http;

    @BeforeEach
    void open() throws IOException {
        one = server("one", health);
        two = server("two", new AtomicInteger(200));
        balancer = RoundRobin.before(
                List.of(one.getAddress().getPort(), two.getAddress().getPort()));
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        await().until(() -> answers(4).contains("one") && answers(4).contains("two"));
    }

    @AfterEach
    void shut() {
        http.shutdownNow();
        balancer.close();
        one.stop(0);
        two.stop(0);
    }

    @Test
    void every_request_goes_to_the_next_although_the_client_stays_connected() throws Exception {
        assertThat(answers(10)).filteredOn("one"::equals).hasSize(5);
    }

    @Test
    void who_is_not_ready_gets_nothing() {
        health.set(503);

        await().untilAsserted(() -> assertThat(answers(6)).containsOnly("two"));
    }

    @Test
    void who_has_just_gone_costs_no_request() throws Exception {
        one.stop(0);

        assertThat(answers(6)).containsOnly("two");
    }

    @Test
    void when_all_have_gone_the_balancer_says_so_itself() throws Exception {
        one.stop(0);
        two.stop(0);

        assertThat(ask().statusCode()).isEqualTo(503);
        assertThat(ask().headers().firstValue("X-Balancer")).isPresent();
    }

    private List<String> answers(int count) throws IOException, InterruptedException {
        List<String> answers = new ArrayList<>();
        while (answers.size() < count) {
            answers.add(ask().body());
        }
        return answers;
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(balancer.url().resolve("/name"))
                .POST(BodyPublishers.ofString("word"))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static HttpServer server(String name, AtomicInteger health) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(health.get(), -1);
            exchange.close();
        });
        server.createContext("/name", exchange -> {
            int heard = exchange.getRequestBody().readAllBytes().length;
            // A length of 0 means chunks here.
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write((heard == 4 ? name : "deaf").getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        return server;
    }
}
