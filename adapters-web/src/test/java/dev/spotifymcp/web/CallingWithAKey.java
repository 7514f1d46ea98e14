package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.SECRETS;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.domain.account.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program comes to the MCP endpoint. */
class CallingWithAKey {

    @AutoClose
    private final House house = House.onLoopback();

    private final UserId alice = house.stage().connected(ALICE);
    private final PresentedKey key = house.keyOf(alice, Kind.API_KEY);
    private final Client client = Client.of(house);

    @Test
    void a_good_key_acts_as_its_owner() {
        assertThat(client.mcp(key.reveal()).text()).startsWith(alice.value() + " may ");
    }

    @Test
    void nobody_acts_as_somebody_without_a_key() {
        Seen refused = client.post("/mcp");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.headers("WWW-Authenticate")).containsExactly("Bearer " + House.LEADING);
        assertThatJson(refused.text()).inPath("error").isEqualTo("invalid_token");
        assertThatJson(refused.text()).inPath("error_description").isString().isNotBlank();
    }

    @Test
    void however_a_key_is_wrong_the_answer_is_the_same() {
        PresentedKey revoked = house.keyOf(alice, Kind.API_KEY);
        house.manageKeys().revoke(alice, revoked.id());
        String good = key.reveal();
        List<String> wrong = List.of(
                PresentedKey.fresh(Kind.API_KEY, SECRETS).reveal(),
                revoked.reveal(),
                good.substring(0, good.length() - 1),
                good + "0",
                good.toUpperCase(Locale.ROOT),
                "smcp_" + key.id().value() + "_guess",
                "garbage",
                "' OR 1=1 --",
                "%00",
                "a b c");

        List<List<Object>> answers = wrong.stream()
                .map(client::mcp)
                .map(seen -> List.<Object>of(seen.status(), seen.text(), seen.headers("WWW-Authenticate")))
                .toList();

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst().getFirst()).isEqualTo(401);
        assertThat(answers.getFirst().getLast()).isEqualTo(List.of("Bearer error=\"invalid_token\", " + House.LEADING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer %s", "bearer %s", "BEARER %s", "Bearer    %s", "Bearer %s   "})
    void the_scheme_is_read_as_rfc_9110_writes_it(String header) {
        var request = client.to("/mcp")
                .header("Authorization", header.formatted(key.reveal()))
                .POST(BodyPublishers.noBody());

        assertThat(client.send(request).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "Basic %s", "Bearer%s", "Bearer", "Bearer ", "Bearer %s x", "Bearer x%s", "Token %s"})
    void what_is_no_bearer_credential_opens_nothing(String header) {
        var request = client.to("/mcp")
                .header("Authorization", header.formatted(key.reveal()))
                .POST(BodyPublishers.noBody());

        assertThat(client.send(request).status()).isEqualTo(401);
    }

    @Test
    void two_credentials_are_one_too_many() {
        var request = client.to("/mcp")
                .header("Authorization", "Bearer " + key.reveal())
                .header("Authorization", "Bearer " + key.reveal())
                .POST(BodyPublishers.noBody());

        Seen refused = client.send(request);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers("WWW-Authenticate"))
                .containsExactly("Bearer error=\"invalid_request\", " + House.LEADING);
    }

    @Test
    void a_token_of_16_kilobytes_is_refused_and_breaks_nothing() {
        assertThat(client.mcp("x".repeat(16 * 1024)).status()).isBetween(400, 431);
        assertThat(client.mcp("x".repeat(12 * 1024)).status()).isEqualTo(401);
        assertThat(client.mcp(key.reveal()).status()).isEqualTo(200);
    }

    @Test
    void control_characters_in_a_header_are_refused() {
        String answer = RawHttp.exchange(
                house.port(), "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer a\u0000b\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("HTTP/1.1 5");
    }

    @Test
    void a_key_in_the_query_is_no_key() {
        assertThat(client.post("/mcp?token=" + key.reveal()).status()).isEqualTo(401);
        assertThat(client.post("/mcp?access_token=" + key.reveal()).status()).isEqualTo(401);
        assertThat(client.post("/claude-mcp?token=" + key.reveal()).status()).isEqualTo(401);
    }

    @Test
    void a_session_cookie_is_no_key_and_a_key_is_no_session() {
        Browser browser = house.browser();
        browser.logsInAs(BOB);
        String session = browser.cookie("smcp_session");

        assertThat(client.mcp(session).status()).isEqualTo(401);
        assertThat(browser.send(browser.to("/mcp").POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(401);
        Browser withKey = house.browser();
        withKey.cookies().put("smcp_session", key.reveal());
        assertThat(withKey.open("/account").location()).isEqualTo("/auth/login");
    }

    @Test
    void a_revoked_key_is_refused_from_then_on() {
        house.manageKeys().revoke(alice, key.id());

        assertThat(client.mcp(key.reveal()).status()).isEqualTo(401);
    }

    @Test
    void many_at_once_are_each_themselves() {
        UserId bob = house.stage().connected(BOB);
        PresentedKey bobs = house.keyOf(bob, Kind.API_KEY);

        List<String> answers = Crowd.of(
                40,
                caller -> Client.of(house)
                        .mcp((caller % 2 == 0 ? key : bobs).reveal())
                        .text());

        for (int caller = 0; caller < answers.size(); caller++) {
            assertThat(answers.get(caller)).startsWith((caller % 2 == 0 ? alice : bob).value());
        }
    }

    @Test
    void a_bad_key_blocks_nobody_else() {
        client.mcp("garbage");

        assertThat(client.mcp(key.reveal()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere/../mcp",
                "//mcp",
                "/mcp/",
                "/%6dcp",
                "/mcp;x=1",
                "/./mcp",
                "/mcp?",
                "/mcp%2f",
                "/MCP",
                "/mcp/x",
                "/mcpx"
            })
    void a_path_with_detours_is_guarded_like_the_straight_one(String path) {
        String answer = RawHttp.exchange(
                house.port(), "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 (400|401|404) ");
    }
}
