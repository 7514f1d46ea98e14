package dev.spotifymcp.web;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Health, as balancers and people ask for it. */
class SayingHowItIs {

    @AutoClose
    private final House house = House.onLoopback();

    private final Client client = Client.of(house);

    @Test
    void the_report_says_what_runs_here() {
        assertThatJson(client.send(client.to("/health")).text()).isEqualTo("""
                        {
                          "status": "healthy",
                          "service": "spotify-mcp",
                          "version": "1.2.3",
                          "environment": "dev",
                          "transport": "http",
                          "features": ["multi_user"]
                        }""");
    }

    @Test
    void ready_is_ready() {
        assertThat(client.send(client.to("/health/ready")).status()).isEqualTo(200);
    }

    @Test
    void a_server_that_drains_is_alive_but_not_ready() {
        house.drains();

        assertThat(client.send(client.to("/health/live")).status()).isEqualTo(200);
        assertThat(client.send(client.to("/health/ready")).status()).isEqualTo(503);
        assertThat(client.send(client.to("/health/ready")).header("Retry-After"))
                .contains("5");
        assertThat(client.send(client.to("/health")).status()).isEqualTo(200);
    }
}
