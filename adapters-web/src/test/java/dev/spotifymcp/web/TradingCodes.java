package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.spotifymcp.application.Crowd;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program trades codes and refresh tokens at the token endpoint. */
class TradingCodes {

    @AutoClose
    private final House house = House.onLoopback();

    private final Program program = Program.registeredAt(house);
    private final Client client = Client.of(house);

    @Test
    void a_code_brings_an_access_token_for_ten_minutes_and_a_refresh_token() {
        Seen issued = program.tokensFrom(ALICE);

        assertThat(issued.status()).isEqualTo(200);
        assertThat(issued.header("Cache-Control")).contains("no-store");
        assertThat(issued.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThatJson(issued.text())
                .isObject()
                .containsOnlyKeys("access_token", "token_type", "expires_in", "refresh_token", "scope");
        assertThatJson(issued.text()).inPath("token_type").isEqualTo("Bearer");
        assertThatJson(issued.text()).inPath("expires_in").isEqualTo(600);
        assertThatJson(issued.text()).inPath("scope").isEqualTo("spotify.playback spotify.read");
    }

    @Test
    void the_access_token_acts_as_whoever_agreed_and_only_as_far() {
        String token = program.accessTokenFrom(ALICE);

        Seen answer = client.mcp(token);

        assertThat(answer.text())
                .startsWith(house.stage().withoutConnection(ALICE).value() + " may [spotify.playback, spotify.read]");
    }

    @Test
    void a_code_is_good_once_and_a_replay_ends_what_came_of_it() {
        String code = program.codeFrom(ALICE, house.browser());
        Seen issued = program.redeem(code);
        String access = Program.field(issued, "access_token");
        assertThat(client.mcp(access).status()).isEqualTo(200);

        Seen replayed = program.redeem(code);

        refused(replayed, 400, "invalid_grant");
        assertThat(client.mcp(access).status()).isEqualTo(401);
        refused(program.refresh(Program.field(issued, "refresh_token")), 400, "invalid_grant");
    }

    @Test
    void of_fifty_who_trade_one_code_at_once_one_wins() {
        String code = program.codeFrom(ALICE, house.browser());

        List<Integer> statuses = Crowd.of(50, caller -> program.redeem(code).status());

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
    }

    @Test
    void another_program_gets_nothing_for_a_stolen_code_and_spoils_nothing() {
        Program thief = Program.registeredAt(house, "Thief", "https://thief.example/");
        String code = program.codeFrom(ALICE, house.browser());

        refused(thief.redeem(code), 400, "invalid_grant");
        refused(program.redeem(code, "client_id", thief.id()), 400, "invalid_grant");

        assertThat(program.redeem(code).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, '', invalid_grant",
        "code_verifier, short, invalid_grant",
        "code_verifier, wrongwrongwrongwrongwrongwrongwrongwrongwrong, invalid_grant",
        "redirect_uri, https://app.example/other, invalid_grant",
        "resource, https://evil.example/mcp, invalid_target",
        "code, forged, invalid_grant",
        "code, '', invalid_request",
        "grant_type, '', invalid_request",
        "grant_type, password, unsupported_grant_type",
        "grant_type, client_credentials, unsupported_grant_type",
        "grant_type, implicit, unsupported_grant_type",
        "grant_type, urn:ietf:params:oauth:grant-type:device_code, unsupported_grant_type",
        "client_id, '', invalid_request"
    })
    void what_is_wrong_brings_nothing_and_leaves_the_code_to_its_owner(String name, String value, String error) {
        String code = program.codeFrom(ALICE, house.browser());

        refused(program.redeem(code, name, value), 400, error);

        assertThat(program.redeem(code).status()).isEqualTo(200);
    }

    @Test
    void a_challenge_is_no_verifier() {
        String code = program.codeFrom(ALICE, house.browser());

        refused(program.redeem(code, "code_verifier", program.challenge()), 400, "invalid_grant");
    }

    @Test
    void a_code_is_good_for_a_minute() {
        String code = program.codeFrom(ALICE, house.browser());
        house.stage().clock().advance(Duration.ofSeconds(60));

        refused(program.redeem(code), 400, "invalid_grant");
    }

    @Test
    void a_parameter_that_is_there_twice_is_refused() {
        String code = program.codeFrom(ALICE, house.browser());

        Seen twice = program.post(
                "/oauth/token",
                "grant_type=authorization_code&client_id=%s&client_id=%s&code=%s".formatted(program.id(), "x", code));

        refused(twice, 400, "invalid_request");
    }

    @Test
    void a_refresh_token_is_traded_for_its_successor() {
        String first = Program.field(program.tokensFrom(ALICE), "refresh_token");

        Seen refreshed = program.refresh(first);

        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(Program.field(refreshed, "refresh_token")).isNotEqualTo(first);
        assertThat(client.mcp(Program.field(refreshed, "access_token")).status())
                .isEqualTo(200);
    }

    @Test
    void an_old_refresh_token_ends_everything_when_it_comes_back_too_late() {
        String first = Program.field(program.tokensFrom(ALICE), "refresh_token");
        Seen refreshed = program.refresh(first);
        house.stage().clock().advance(Duration.ofSeconds(31));

        refused(program.refresh(first), 400, "invalid_grant");

        assertThat(client.mcp(Program.field(refreshed, "access_token")).status())
                .isEqualTo(401);
    }

    @Test
    void a_refresh_may_narrow_but_not_widen() {
        String token = Program.field(program.tokensFrom(ALICE), "refresh_token");

        refused(program.refresh(token, "scope", "spotify.library.write"), 400, "invalid_scope");
        Seen narrowed = program.refresh(token, "scope", "spotify.read");

        assertThatJson(narrowed.text()).inPath("scope").isEqualTo("spotify.read");
    }

    @Test
    void a_program_nobody_knows_is_401_so_that_it_registers_again() {
        Program unknown = Program.called(house, "smoc_forgotten", Program.CALLBACK);

        Seen refused = unknown.refresh("smrt_whatever");

        refused(refused, 401, "invalid_client");
        assertThat(refused.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void a_refresh_after_spotify_ended_its_consent_sends_the_program_back_to_its_person() {
        String token = Program.field(program.tokensFrom(ALICE), "refresh_token");
        house.breaksConnectionOf(ALICE);

        refused(program.refresh(token), 400, "invalid_grant");
    }

    @Test
    void json_multipart_and_get_are_no_way_to_ask() {
        String fields = Program.encoded(Map.of("grant_type", "refresh_token", "client_id", program.id()));

        for (String type : new String[] {"application/json", "multipart/form-data; boundary=x", "text/plain"}) {
            Seen seen = program.send(program.form("/oauth/token", fields).setHeader("Content-Type", type));
            refused(seen, 400, "invalid_request");
            assertThat(seen.header("Cache-Control")).contains("no-store");
        }
        assertThat(client.send(client.to("/oauth/token?" + fields)).status()).isEqualTo(405);
    }

    @Test
    void what_stands_in_the_address_does_not_count() {
        String code = program.codeFrom(ALICE, house.browser());

        Seen seen = program.post(
                "/oauth/token?grant_type=authorization_code&client_id=" + program.id() + "&code=" + code, "");

        refused(seen, 400, "invalid_request");
        assertThat(program.redeem(code).status()).isEqualTo(200);
    }

    @Test
    void a_body_without_end_and_broken_encoding_are_client_errors() {
        assertThat(program.post("/oauth/token", "a=" + "x".repeat(100_000)).status())
                .isEqualTo(413);
        assertThat(program.post("/oauth/token", "grant_type=%zz").status()).isEqualTo(400);
        assertThat(program.post("/oauth/token", "grant_type=%ff").status()).isEqualTo(400);
    }

    @Test
    void a_confidential_program_proves_itself_in_the_way_it_registered_and_in_no_other() {
        Confidential basic = Confidential.registered(house, "client_secret_basic");
        Confidential post = Confidential.registered(house, "client_secret_post");

        assertThat(basic.inHeader(basic.secret()).status()).isEqualTo(200);
        assertThat(post.inBody(post.secret()).status()).isEqualTo(200);
        refused(basic.inBody(basic.secret()), 401, "invalid_client");
        refused(post.inHeader(post.secret()), 401, "invalid_client");
        refused(basic.inHeader("wrong"), 401, "invalid_client");
        refused(post.inBody("wrong"), 401, "invalid_client");
        refused(post.inBody(""), 401, "invalid_client");
        assertThat(basic.inHeader("wrong").header("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic YWJj", "Basic YWJjOg==", "Basic JXp6OnNlY3JldA==", "Bearer x"})
    void a_broken_header_is_401_and_no_fault(String header) {
        Seen seen = program.send(
                program.form("/oauth/token", "grant_type=refresh_token").header("Authorization", header));

        refused(seen, 401, "invalid_client");
    }

    @Test
    void a_secret_in_two_places_is_refused() {
        Confidential basic = Confidential.registered(house, "client_secret_basic");

        Seen seen = basic.program()
                .send(basic.program()
                        .form("/oauth/token", "grant_type=refresh_token&client_secret=" + basic.secret())
                        .header("Authorization", basic.header(basic.secret())));

        refused(seen, 401, "invalid_client");
    }

    @Test
    void codes_tokens_and_secrets_stay_out_of_the_log() {
        try (var log = new CapturedLog(Level.DEBUG)) {
            String code = program.codeFrom(ALICE, house.browser());
            Seen issued = program.redeem(code);
            String access = Program.field(issued, "access_token");
            String refresh = Program.field(issued, "refresh_token");
            program.redeem(code);
            program.refresh(refresh);
            client.mcp(access);

            assertThat(String.join("\n", log.lines()))
                    .contains("CodeReplayed")
                    .doesNotContain(code, access, refresh, access.split("\\.", -1)[2]);
        }
    }

    @Test
    void people_do_not_get_each_others_tokens() {
        List<String> answers = Crowd.of(
                20,
                caller -> client.mcp(program.accessTokenFrom(caller % 2 == 0 ? ALICE : BOB))
                        .text());

        String alice = house.stage().withoutConnection(ALICE).value();
        String bob = house.stage().withoutConnection(BOB).value();
        for (int caller = 0; caller < answers.size(); caller++) {
            assertThat(answers.get(caller)).startsWith(caller % 2 == 0 ? alice : bob);
        }
    }

    private static void refused(Seen seen, int status, String error) {
        assertThat(seen.status()).as(seen.toString()).isEqualTo(status);
        assertThatJson(seen.text()).inPath("error").isEqualTo(error);
        assertThatJson(seen.text()).inPath("error_description").isString().isNotBlank();
        assertThat(seen.header("Access-Control-Allow-Origin")).contains("*");
    }

    /** A program with a secret, and a code of Alice's in its hand each time it asks. */
    private record Confidential(House house, Program program, String secret) {

        static Confidential registered(House house, String method) {
            Seen seen = Program.register(
                    house,
                    "{\"redirect_uris\":[\"%s\"],\"token_endpoint_auth_method\":\"%s\"}"
                            .formatted(Program.CALLBACK, method));
            return new Confidential(
                    house,
                    Program.called(house, Program.field(seen, "client_id"), Program.CALLBACK),
                    Program.field(seen, "client_secret"));
        }

        Seen inBody(String shown) {
            return program.redeem(program.codeFrom(ALICE, house.browser()), "client_secret", shown);
        }

        Seen inHeader(String shown) {
            String code = program.codeFrom(ALICE, house.browser());
            return program.send(
                    program.form("/oauth/token", program.exchange(code)).header("Authorization", header(shown)));
        }

        String header(String shown) {
            String pair = program.id() + ":" + shown;
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
