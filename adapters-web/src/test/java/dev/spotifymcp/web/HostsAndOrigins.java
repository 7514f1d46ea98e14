package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.ApiKey.Kind;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which names the server answers, and to which web pages. */
class HostsAndOrigins {

    @AutoClose
    private final House house = House.onLoopback();

    private final String key =
            house.keyOf(house.stage().connected(ALICE), Kind.API_KEY).reveal();
    private final Client client = Client.of(house);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:8001", "localhost", "LOCALHOST:1", "[::1]", "[::1]:8001"})
    void a_server_for_this_machine_answers_to_its_names(String host) {
        assertThat(asked(house, host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8001",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "127.0.0.2",
                "0.0.0.0",
                "localhost.",
                "2130706433",
                "[::ffff:127.0.0.1]"
            })
    void and_to_no_other(String host) {
        assertThat(asked(house, host)).startsWith("HTTP/1.1 421");
    }

    @Test
    void a_public_server_is_not_asked_what_its_proxy_calls_it() {
        try (House inPublic = House.inPublic()) {
            assertThat(asked(inPublic, "backend-3:8001")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void no_header_decides_where_links_and_redirects_lead() {
        try (House inPublic = House.inPublic()) {
            String page = RawHttp.exchange(inPublic.port(), """
                    GET / HTTP/1.1\r
                    Host: evil.example\r
                    X-Forwarded-Host: evil.example\r
                    X-Forwarded-Proto: http\r
                    Forwarded: host=evil.example;proto=http\r
                    \r
                    """);
            String login = RawHttp.exchange(inPublic.port(), """
                    POST /auth/login HTTP/1.1\r
                    Host: evil.example\r
                    X-Forwarded-Host: evil.example\r
                    X-Forwarded-Proto: http\r
                    Content-Length: 0\r
                    \r
                    """);

            assertThat(page).contains("https://music.example/mcp").doesNotContain("evil.example");
            assertThat(login)
                    .contains("Location: https://accounts.spotify.test/", "__Host-smcp_login=", "Secure")
                    .doesNotContain("evil.example");
        }
    }

    @Test
    void the_host_does_not_decide_where_a_key_is_sent() {
        try (House inPublic = House.inPublic()) {
            Browser browser = inPublic.browser();
            browser.logsInAs(ALICE);
            String session = browser.cookie("__Host-smcp_session");

            String account = RawHttp.exchange(
                    inPublic.port(),
                    "GET /account HTTP/1.1\r\nHost: evil.example\r\nCookie: __Host-smcp_session=" + session
                            + "\r\n\r\n");

            assertThat(account).contains("https://music.example/mcp").doesNotContain("evil.example");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {House.LOOPBACK, "http://localhost:8001", "http://[::1]:8001", House.WEB_CLIENT})
    void a_web_page_of_ours_or_of_the_operators_choice_may_call(String origin) {
        Seen seen = client.send(mcp().header("Origin", origin));

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.headers("Access-Control-Allow-Origin")).containsExactly(origin);
        assertThat(seen.headers("Vary")).contains("Origin");
        assertThat(seen.header("Access-Control-Expose-Headers"))
                .hasValueSatisfying(names -> assertThat(names).contains("WWW-Authenticate", "Mcp-Session-Id"));
        assertThat(seen.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "http://127.0.0.1:8002",
                "https://127.0.0.1:8001",
                "http://localhost.evil:8001",
                "http://127.0.0.1:8001.evil.example",
                "https://client.example.evil.example",
                "https://client.example:444",
                "http://client.example",
                "https://client.example/",
                ""
            })
    void any_other_web_page_may_not_even_with_a_key(String origin) {
        for (String path : new String[] {"/mcp", "/claude-mcp"}) {
            Seen refused = client.send(client.to(path)
                    .header("Authorization", "Bearer " + key)
                    .header("Origin", origin)
                    .POST(BodyPublishers.noBody()));

            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void two_origins_are_no_origin_of_anybodys() {
        Seen refused = client.send(mcp().header("Origin", House.LOOPBACK).header("Origin", House.WEB_CLIENT));

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void a_browser_that_asks_first_is_told_what_it_may_send() {
        Seen told = client.send(client.to("/mcp")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", House.WEB_CLIENT)
                .header("Access-Control-Request-Method", "POST"));

        assertThat(told.status()).isEqualTo(204);
        assertThat(told.headers("Access-Control-Allow-Origin")).containsExactly(House.WEB_CLIENT);
        assertThat(told.header("Access-Control-Allow-Methods")).contains("POST, GET, DELETE");
        assertThat(told.header("Access-Control-Allow-Headers"))
                .hasValueSatisfying(names -> assertThat(names)
                        .contains(
                                "Authorization",
                                "Content-Type",
                                "MCP-Protocol-Version",
                                "Mcp-Method",
                                "Mcp-Name",
                                "Mcp-Session-Id",
                                "Last-Event-ID",
                                "X-MCP-Toolsets",
                                "X-MCP-Readonly"));
    }

    @Test
    void a_foreign_page_that_asks_first_is_told_nothing() {
        Seen told = client.send(client.to("/mcp")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST"));

        assertThat(told.status()).isEqualTo(403);
        assertThat(told.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_web_client_can_read_that_it_needs_a_key_and_that_we_broke() {
        Seen unauthorized =
                client.send(client.to("/mcp").header("Origin", House.WEB_CLIENT).POST(BodyPublishers.noBody()));
        Seen broken = client.send(
                client.to("/mcp").header("Origin", House.WEB_CLIENT).header("Authorization", "Bearer " + key));

        assertThat(unauthorized.status()).isEqualTo(401);
        assertThat(unauthorized.headers("Access-Control-Allow-Origin")).containsExactly(House.WEB_CLIENT);
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.headers("Access-Control-Allow-Origin")).containsExactly(House.WEB_CLIENT);
    }

    @Test
    void pages_are_for_nobodys_scripts() {
        Seen page = client.send(client.to("/account").header("Origin", House.WEB_CLIENT));

        assertThat(page.header("Access-Control-Allow-Origin")).isEmpty();
    }

    private HttpRequest.Builder mcp() {
        return client.to("/mcp").header("Authorization", "Bearer " + key).POST(BodyPublishers.noBody());
    }

    private static String asked(House house, String host) {
        return RawHttp.exchange(house.port(), "GET /health/live HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    }
}
