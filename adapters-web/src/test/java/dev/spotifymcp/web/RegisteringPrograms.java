package dev.spotifymcp.web;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program introduces itself. */
class RegisteringPrograms {

    @AutoClose
    private final House house = House.onLoopback();

    @Test
    void a_public_program_gets_an_id_and_hears_what_was_understood() {
        Seen seen = Program.register(house, """
                {"client_name":"Claude","redirect_uris":["https://claude.example/cb"],
                 "grant_types":["authorization_code","refresh_token"],"response_types":["code"],
                 "token_endpoint_auth_method":"none","application_type":"web","scope":"spotify.read","contacts":["a"]}""");

        assertThat(seen.status()).isEqualTo(201);
        assertThat(seen.header("Cache-Control")).contains("no-store");
        assertThat(seen.header("Access-Control-Allow-Origin")).contains("*");
        assertThatJson(seen.text()).isEqualTo("""
                {"client_id":"${json-unit.regex}smoc_[0-9A-Za-z]{22}","client_id_issued_at":"${json-unit.any-number}",
                 "client_name":"Claude","redirect_uris":["https://claude.example/cb"],
                 "grant_types":["authorization_code","refresh_token"],"response_types":["code"],
                 "token_endpoint_auth_method":"none"}""");
    }

    @Test
    void a_confidential_program_gets_a_secret_besides() {
        Seen seen = Program.register(house, "{\"redirect_uris\":[\"https://claude.example/cb\"]}");

        assertThat(seen.status()).isEqualTo(201);
        assertThatJson(seen.text()).inPath("token_endpoint_auth_method").isEqualTo("client_secret_basic");
        assertThatJson(seen.text()).inPath("client_secret").isString().hasSize(43);
        assertThatJson(seen.text()).inPath("client_secret_expires_at").isEqualTo(0);
    }

    @Test
    void nobody_chooses_their_own_id_or_secret() {
        Seen seen = Program.register(
                house,
                "{\"client_id\":\"claude\",\"client_secret\":\"known\",\"redirect_uris\":[\"https://evil.example/cb\"]}");

        assertThat(Program.field(seen, "client_id")).startsWith("smoc_");
        assertThat(Program.field(seen, "client_secret")).isNotEqualTo("known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\\tscript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:https://x/y",
                "http://evil.example/cb",
                "http://127.0.0.1.evil.example/cb",
                "http://192.168.0.1/cb",
                "https://user@evil.example/cb",
                "https://evil.example/cb#fragment",
                "https://*.evil.example/cb",
                "https://evil.example/../cb",
                "/relative",
                "evil://callback",
                ""
            })
    void an_address_nobody_should_be_sent_to_is_refused(String address) {
        Seen seen = Program.register(house, "{\"redirect_uris\":[\"" + address + "\"]}");

        assertThat(seen.status()).isEqualTo(400);
        assertThatJson(seen.text()).inPath("error").isEqualTo("invalid_redirect_uri");
        assertThat(seen.text()).doesNotContain("evil", "alert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://claude.ai/api/mcp/auth_callback",
                "http://localhost:3334/oauth/callback",
                "http://127.0.0.1/cb",
                "http://[::1]:7777/cb",
                "cursor://anysphere.cursor-mcp/oauth/callback"
            })
    void the_addresses_that_clients_really_use_are_taken(String address) {
        assertThat(Program.register(house, "{\"redirect_uris\":[\"" + address + "\"]}")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{} {}",
                "{}",
                "{\"redirect_uris\":[]}",
                "{\"redirect_uris\":\"https://a.example/\"}",
                "{\"redirect_uris\":[1]}",
                "{\"redirect_uris\":[null]}",
                "{\"redirect_uris\":{\"a\":\"b\"}}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"redirect_uris\":[\"https://b.example/\"]}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"client_name\":5}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"client_name\":{}}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"token_endpoint_auth_method\":\"private_key_jwt\"}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"grant_types\":[\"password\"]}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"response_types\":[\"token\"]}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"logo_uri\":\"javascript:alert(1)\"}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"client_uri#de\":\"javascript:alert(1)\"}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"tos_uri\":7}"
            })
    void what_makes_no_sense_is_refused_and_breaks_nothing(String metadata) {
        Seen seen = Program.register(house, metadata);

        assertThat(seen.status()).isEqualTo(400);
        assertThatJson(seen.text()).inPath("error").isEqualTo("invalid_client_metadata");
    }

    @Test
    void depth_length_and_number_have_bounds() {
        String deep =
                "{\"redirect_uris\":[\"https://a.example/\"],\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        String many = IntStream.range(0, 11)
                .mapToObj(number -> "\"https://a.example/" + number + "\"")
                .collect(Collectors.joining(",", "{\"redirect_uris\":[", "]}"));
        String large = "{\"redirect_uris\":[\"https://a.example/\"],\"x\":\"" + "x".repeat(500_000) + "\"}";
        String longAddress = "{\"redirect_uris\":[\"https://a.example/" + "x".repeat(10_000) + "\"]}";

        assertThat(Program.register(house, deep).status()).isEqualTo(400);
        assertThat(Program.register(house, many).status()).isEqualTo(400);
        assertThat(Program.register(house, large).status()).isEqualTo(413);
        assertThat(Program.register(house, longAddress).status()).isEqualTo(400);
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        Browser transport = house.browser();

        Seen seen = transport.send(transport
                .to("/oauth/register")
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'})));

        assertThat(seen.status()).isEqualTo(400);
    }

    @Test
    void there_is_no_list_of_programs() {
        Browser transport = house.browser();

        assertThat(transport.open("/oauth/register").status()).isEqualTo(405);
        assertThat(transport.open("/oauth/register/smoc_x").status()).isEqualTo(404);
    }
}
