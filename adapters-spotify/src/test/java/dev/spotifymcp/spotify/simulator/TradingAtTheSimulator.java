package dev.spotifymcp.spotify.simulator;

import static dev.spotifymcp.spotify.simulator.Visitor.form;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.application.Samples;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.ClientSecret;
import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.Encoding;
import dev.spotifymcp.spotify.simulator.accounts.Fields;
import dev.spotifymcp.spotify.simulator.world.World;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class TradingAtTheSimulator {

    private static final String REDIRECT = "https://app.example.org/callback";
    private static final ClientId APP = new ClientId("a".repeat(32));
    private static final ClientId OTHER = new ClientId("b".repeat(32));
    private static final CodeVerifier VERIFIER = new CodeVerifier("v".repeat(43));

    private final MovableClock clock = new MovableClock(Samples.NOON);
    private final SpotifySimulator simulator = SpotifySimulator.start(new World(), ApiMode.DEVELOPMENT, 0, clock);
    private final Visitor app = new Visitor(simulator.accountsUrl());

    @BeforeEach
    void a_person_and_two_apps() {
        simulator.world().listener(Samples.ALICE);
        simulator.apps().register(APP, new ClientSecret("secret"), URI.create(REDIRECT));
        simulator.apps().register(OTHER, URI.create(REDIRECT));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void a_code_becomes_tokens_for_who_has_the_verifier() {
        HttpResponse<String> answer = trade(redemption(code(VERIFIER.challenge())));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatJson(answer.body()).isEqualTo("""
                {"access_token":"${json-unit.regex}BQ.{60,}","token_type":"Bearer","expires_in":3600,
                 "refresh_token":"${json-unit.regex}AQ.{40,}","scope":"user-library-read"}
                """);
    }

    @Test
    void a_code_without_a_challenge_needs_the_secret() {
        Map<String, String> redemption = form(redemption(code("")), "code_verifier", "", "client_id", "");

        assertThat(trade(redemption, "Authorization", basic("a".repeat(32) + ":secret"))
                        .statusCode())
                .isEqualTo(200);
        assertError(trade(form(redemption(code("")), "code_verifier", "")), "invalid_client", "Invalid client secret");
    }

    @Test
    void secret_and_verifier_go_together() {
        Map<String, String> redemption = form(redemption(code(VERIFIER.challenge())), "client_id", "");

        assertThat(trade(redemption, "Authorization", basic("a".repeat(32) + ":secret"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, '', invalid_request, code_verifier required",
        "code_verifier, short, invalid_grant, code_verifier was invalid",
        "code_verifier, wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww, invalid_grant, code_verifier was incorrect",
        "code, made-up, invalid_grant, Invalid authorization code",
        "code, '', invalid_grant, Invalid authorization code",
        "redirect_uri, https://app.example.org/callback/, invalid_grant, Invalid redirect URI",
        "redirect_uri, '', invalid_grant, Invalid redirect URI",
        "client_id, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, invalid_grant, Invalid authorization code",
        "client_id, cccccccccccccccccccccccccccccccc, invalid_client, Invalid client",
        "grant_type, '', unsupported_grant_type, grant_type parameter is missing",
        "grant_type, password, unsupported_grant_type, grant_type must be authorization_code or refresh_token",
        "grant_type, refresh_token, invalid_grant, Invalid refresh token"
    })
    void each_mistake_has_its_error(String field, String value, String error, String description) {
        assertError(trade(form(redemption(code(VERIFIER.challenge())), field, value)), error, description);
    }

    @Test
    void without_any_credentials_there_is_nothing_to_add_to_the_error() {
        HttpResponse<String> answer = trade(form(redemption(code(VERIFIER.challenge())), "client_id", ""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThatJson(answer.body()).isEqualTo("{\"error\":\"invalid_client\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:wrong, Invalid client secret",
        "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb:secret, Invalid client secret",
        "cccccccccccccccccccccccccccccccc:secret, Invalid client"
    })
    void a_wrong_secret_is_400_and_not_401(String credentials, String description) {
        assertError(
                trade(redemption(code(VERIFIER.challenge())), "Authorization", basic(credentials)),
                "invalid_client",
                description);
    }

    @Test
    void a_code_serves_once_even_if_that_failed() {
        String code = code(VERIFIER.challenge());
        trade(form(redemption(code), "redirect_uri", "https://elsewhere.example.org"));

        assertError(trade(redemption(code)), "invalid_grant", "Invalid authorization code");
    }

    @Test
    void a_code_lives_ten_minutes() {
        String code = code(VERIFIER.challenge());

        clock.advance(Duration.ofMinutes(10));

        assertError(trade(redemption(code)), "invalid_grant", "Authorization code expired");
    }

    @Test
    void a_refresh_brings_no_new_refresh_token() {
        HttpResponse<String> answer = trade(refresh(login()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatJson(answer.body()).node("refresh_token").isAbsent();
    }

    @Test
    void a_refresh_token_that_rotates_serves_one_of_many_who_come_at_once() {
        simulator.tokens().rotate();
        Map<String, String> refresh = refresh(login());

        List<HttpResponse<String>> answers = Crowd.of(20, caller -> trade(refresh));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 400)
                .hasSize(19)
                .allSatisfy(answer -> assertThat(answer.body()).contains("Refresh token revoked"));
    }

    @Test
    void a_refresh_token_that_comes_a_second_time_kills_its_successors_where_rotation_is_strict() {
        simulator.tokens().rotateStrictly();
        String first = login();
        String others = login();
        String second = JsonMapper.shared()
                .readTree(trade(refresh(first)).body())
                .path("refresh_token")
                .asString();

        assertError(trade(refresh(first)), "invalid_grant", "Refresh token revoked");

        assertError(trade(refresh(second)), "invalid_grant", "Refresh token revoked");
        assertThat(trade(refresh(others)).statusCode()).isEqualTo(200);
        assertThat(simulator.tokens().refreshes()).isEqualTo(2);
    }

    @Test
    void refreshing_does_not_prolong_the_six_months_of_a_consent() {
        String refreshToken = login();
        clock.set(Samples.NOON.plus(Duration.ofDays(180)));
        assertThat(trade(refresh(refreshToken)).statusCode()).isEqualTo(200);

        clock.set(Samples.NOON.plus(Duration.ofDays(184)));

        assertError(trade(refresh(refreshToken)), "invalid_grant", "Refresh token expired");
    }

    @Test
    void a_consent_that_was_withdrawn_is_revoked_while_the_access_token_lives_on() {
        HttpResponse<String> first = trade(redemption(code(VERIFIER.challenge())));

        simulator.revoke("alice");

        assertError(trade(refresh(text(first, "refresh_token"))), "invalid_grant", "Refresh token revoked");
        assertThat(me(text(first, "access_token"))).isEqualTo(200);
    }

    @Test
    void a_refresh_token_belongs_to_its_app() {
        assertError(
                trade(form(refresh(login()), "client_id", OTHER.value())), "invalid_grant", "Invalid refresh token");
    }

    @Test
    void access_tokens_live_as_long_as_the_switch_says() {
        simulator.tokens().live(Duration.ofSeconds(5));
        HttpResponse<String> first = trade(redemption(code(VERIFIER.challenge())));
        assertThatJson(first.body()).node("expires_in").isEqualTo(5);
        assertThat(me(text(first, "access_token"))).isEqualTo(200);

        clock.advance(Duration.ofSeconds(5));

        assertThat(me(text(first, "access_token"))).isEqualTo(401);
    }

    @Test
    void all_access_tokens_can_be_ended_at_once() {
        HttpResponse<String> first = trade(redemption(code(VERIFIER.challenge())));

        simulator.tokens().expireAll();

        assertThat(me(text(first, "access_token"))).isEqualTo(401);
        assertThat(trade(refresh(text(first, "refresh_token"))).statusCode()).isEqualTo(200);
    }

    private String code(String challenge) {
        Map<String, String> request = form(
                Map.of(),
                "client_id",
                APP.value(),
                "response_type",
                "code",
                "redirect_uri",
                REDIRECT,
                "scope",
                "user-library-read",
                "code_challenge",
                challenge,
                "code_challenge_method",
                challenge.isEmpty() ? "" : "S256");
        URI callback = simulator.approve(URI.create("http://x/authorize?" + Encoding.pairs(request)), "alice");
        return Fields.of(callback.getRawQuery()).get("code");
    }

    private String login() {
        return text(trade(redemption(code(VERIFIER.challenge()))), "refresh_token");
    }

    private HttpResponse<String> trade(Map<String, String> form, String... headers) {
        return app.post("/api/token", form, headers);
    }

    private int me(String accessToken) {
        return new Visitor(simulator.apiUrl())
                .get("/me", "Authorization", "Bearer " + accessToken)
                .statusCode();
    }

    private static Map<String, String> redemption(String code) {
        return form(
                Map.of(),
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                REDIRECT,
                "client_id",
                APP.value(),
                "code_verifier",
                VERIFIER.reveal());
    }

    private static Map<String, String> refresh(String refreshToken) {
        return form(Map.of(), "grant_type", "refresh_token", "refresh_token", refreshToken, "client_id", APP.value());
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(HttpResponse<String> answer, String field) {
        return JsonMapper.shared().readTree(answer.body()).path(field).stringValue();
    }

    private static void assertError(HttpResponse<String> answer, String error, String description) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThatJson(answer.body())
                .isObject()
                .containsEntry("error", error)
                .containsEntry("error_description", description);
    }
}
