package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static java.util.stream.Collectors.joining;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for each answer, whatever it says. */
class EveryAnswer {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'"
                            + " https://accounts.spotify.test; base-uri 'none'; frame-ancestors 'none'");

    @AutoClose
    private final House house = House.onLoopback();

    private final Browser browser = house.browser();
    private final Client client = Client.of(house);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/auth/login",
                "/auth/callback",
                "/account",
                "/account/delete",
                "/account/export",
                "/account/keys",
                "/auth/status",
                "/auth/revoke",
                "/oauth/authorize",
                "/oauth/consent",
                "/oauth/token",
                "/oauth/register",
                "/oauth/revoke",
                "/oauth/jwks",
                "/.well-known/oauth-authorization-server",
                "/.well-known/oauth-protected-resource/mcp",
                "/health",
                "/health/ready",
                "/assets/style.css",
                "/assets/nowhere",
                "/nowhere",
                "/mcp",
                "/claude-mcp",
                "/broken",
                "/stopping"
            })
    void carries_the_security_headers(String path) {
        Seen seen = browser.open(path);

        ALWAYS.forEach((name, value) -> assertThat(seen.headers(name)).as(name).containsExactly(value));
        assertThat(seen.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void asks_for_https_where_there_is_https() {
        try (House inPublic = House.inPublic()) {
            assertThat(inPublic.browser().open("/").header("Strict-Transport-Security"))
                    .contains("max-age=31536000");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/auth/login", "/auth/callback", "/account", "/auth/status", "/health", "/nowhere", "/mcp"})
    void is_kept_by_no_cache(String path) {
        browser.logsInAs(ALICE);

        assertThat(browser.open(path).headers("Cache-Control")).containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nBad Header: x\r\n\r\n",
                "GET /<script> HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /?q=<script> HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "POST /auth/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999\r\n\r\n",
                "POST /auth/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: x\r\n\r\n"
            })
    void is_ours_even_when_the_request_is_broken(String request) {
        String answer = RawHttp.exchange(house.port(), request);

        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'", "\"error\"")
                .doesNotContain("<script>", "io.helidon", "Exception");
    }

    @Test
    void tells_nothing_of_our_insides_and_names_itself_for_the_log() {
        try (var log = new CapturedLog(Level.INFO)) {
            Seen seen = client.send(client.to("/broken"));

            assertThat(seen.status()).isEqualTo(500);
            assertThat(seen.text()).doesNotContain("SELECT", "Exception", "dev.spotifymcp", "\tat ");
            assertThatJson(seen.text()).inPath("error").isEqualTo("internal_error");
            String id = seen.text().replaceFirst("(?s).*\"request_id\":\"([^\"]+)\".*", "$1");
            assertThat(log.lines()).singleElement().asString().contains(id, "GET /broken", House.INSIDES);
        }
    }

    @Test
    void tells_a_person_the_same_in_a_page() {
        Seen seen = browser.open("/broken");

        assertThat(seen.status()).isEqualTo(500);
        assertThat(seen.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(seen.text())
                .contains("Something broke on our side", "name the request")
                .doesNotContain("SELECT", "Exception", "dev.spotifymcp");
    }

    @Test
    void says_when_to_try_again_while_the_store_is_down() {
        String key = house.keyOf(house.stage().connected(ALICE), Kind.API_KEY).reveal();
        browser.logsInAs(ALICE);
        house.losesItsStore();

        for (Seen seen : new Seen[] {
            client.mcp(key), client.get("/auth/status", key), browser.open("/account"), browser.open("/stopping")
        }) {
            assertThat(seen.status()).isEqualTo(503);
            assertThat(seen.header("Retry-After")).contains("5");
            assertThat(seen.text()).doesNotContain("SELECT", "Exception", "dev.spotifymcp");
        }
        assertThat(browser.open("/").status()).as("what needs no store").isEqualTo(200);
        assertThat(browser.open("/health/live").status()).isEqualTo(200);
    }

    @Test
    void to_a_path_that_is_not_there_is_a_page_for_people_and_json_for_programs() {
        assertThat(browser.open("/nowhere").status()).isEqualTo(404);
        assertThat(browser.open("/nowhere").text()).contains("<h1>Nothing here</h1>");
        assertThat(client.send(client.to("/nowhere")).status()).isEqualTo(404);
        assertThatJson(client.send(client.to("/nowhere")).text())
                .inPath("error")
                .isEqualTo("not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "PATCH", "OPTIONS"})
    void to_a_method_we_do_not_take_names_those_we_do(String method) {
        Seen seen = client.send(client.to("/auth/login").method(method, BodyPublishers.noBody()));

        assertThat(seen.status()).isEqualTo(405);
        assertThat(seen.header("Allow")).contains("GET, POST");
    }

    @Test
    void to_head_has_no_body_so_that_the_next_answer_is_understood() {
        String requests = Stream.of("HEAD /", "HEAD /nowhere", "GET /health/live")
                .map(line -> line + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                .collect(joining());

        String answers = RawHttp.exchange(house.port(), requests);

        assertThat(answers.split("HTTP/1\\.1 ", -1)).hasSize(4);
        assertThat(answers).doesNotContain("<html").endsWith("{\"status\":\"up\"}");
    }

    @Test
    void to_a_body_over_the_limit_is_413_also_when_its_length_was_not_announced() {
        String answer = RawHttp.exchange(
                house.port(),
                "POST /auth/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n200000\r\nclient_id=");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"too_large\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100\r\n\r\nclient_id=", "Transfer-Encoding: chunked\r\n\r\nff\r\nclient"})
    void to_somebody_who_hangs_up_in_the_middle_is_no_fault_of_ours(String rest) {
        try (var log = new CapturedLog(Level.INFO)) {
            RawHttp.exchange(
                    house.port(),
                    "POST /auth/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + rest);

            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void to_somebody_whose_connection_breaks_is_none_either() {
        try (var log = new CapturedLog(Level.INFO)) {
            browser.open("/reset");

            assertThat(log.lines()).isEmpty();
        }
    }
}
