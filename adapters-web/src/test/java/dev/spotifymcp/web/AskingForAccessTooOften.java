package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.web.limit.Allowance;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger floods what needs no login. */
class AskingForAccessTooOften {

    @AutoClose
    private final House house = House.thatLetsIn(Allowance.perMinute(3));

    private final Browser stranger = house.browser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /oauth/register",
                "GET /oauth/authorize",
                "POST /oauth/token",
                "POST /oauth/revoke",
                "POST /auth/login",
                "GET /auth/callback"
            })
    void after_so_many_they_are_told_when_to_come_back(String route) {
        for (int i = 0; i < 3; i++) {
            assertThat(ask(route).status()).isNotEqualTo(429);
        }

        Seen putOff = ask(route);

        assertThat(putOff.status()).isEqualTo(429);
        assertThat(putOff.header("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 60));
    }

    @Test
    void the_count_is_one_for_all_of_it_so_that_nobody_goes_round_it() {
        ask("POST /oauth/register");
        ask("POST /oauth/token");
        ask("GET /auth/callback");

        assertThat(ask("POST /oauth/revoke").status()).isEqualTo(429);
    }

    @Test
    void writing_another_address_into_a_header_helps_nobody() {
        for (int i = 0; i < 3; i++) {
            ask("POST /oauth/token", request -> request.header("X-Forwarded-For", "198.51.100.7"));
        }

        assertThat(ask("POST /oauth/token", request -> request.header("X-Forwarded-For", "198.51.100.8"))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void after_a_pause_they_may_ask_again() {
        for (int i = 0; i < 4; i++) {
            ask("POST /oauth/token");
        }

        house.stage().clock().advance(Duration.ofSeconds(21));

        assertThat(ask("POST /oauth/token").status()).isNotEqualTo(429);
    }

    @Test
    void a_web_page_hears_of_it_too() {
        for (int i = 0; i < 3; i++) {
            ask("POST /oauth/token");
        }

        Seen putOff = ask("POST /oauth/token");

        assertThat(putOff.status()).isEqualTo(429);
        assertThat(putOff.header("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void who_has_a_key_and_who_only_looks_is_not_counted() {
        String key = house.keyOf(house.stage().connected(ALICE), Kind.API_KEY).reveal();
        for (int i = 0; i < 4; i++) {
            ask("POST /oauth/token");
        }

        assertThat(Client.of(house).mcp(key).status()).isEqualTo(200);
        assertThat(stranger.open("/").status()).isEqualTo(200);
        assertThat(stranger.open("/.well-known/oauth-authorization-server").status())
                .isEqualTo(200);
        assertThat(stranger.open("/oauth/jwks").status()).isEqualTo(200);
    }

    private Seen ask(String route) {
        return ask(route, Function.identity());
    }

    private Seen ask(String route, Function<HttpRequest.Builder, HttpRequest.Builder> change) {
        String path = route.split(" ", 2)[1];
        HttpRequest.Builder request = route.startsWith("GET")
                ? stranger.to(path)
                : stranger.form(path, Map.of()).POST(BodyPublishers.ofString("a=b"));
        return stranger.send(change.apply(request.header("Sec-Fetch-Site", "same-origin")));
    }
}
