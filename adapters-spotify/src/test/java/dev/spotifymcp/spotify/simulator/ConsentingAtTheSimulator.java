package dev.spotifymcp.spotify.simulator;

import static dev.spotifymcp.spotify.simulator.Visitor.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.Encoding;
import dev.spotifymcp.spotify.simulator.accounts.Fields;
import dev.spotifymcp.spotify.simulator.world.World;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentingAtTheSimulator {

    private static final ClientId APP = new ClientId("a".repeat(32));
    private static final Map<String, String> REQUEST = form(
            Map.of(),
            "client_id",
            APP.value(),
            "response_type",
            "code",
            "redirect_uri",
            "https://app.example.org/callback?keep=1",
            "scope",
            "user-library-read playlist-read-private",
            "state",
            "some state",
            "code_challenge",
            "c".repeat(43),
            "code_challenge_method",
            "S256");

    private final SpotifySimulator simulator =
            SpotifySimulator.start(new World(), ApiMode.DEVELOPMENT, 0, InstantSource.system());
    private final Visitor browser = new Visitor(simulator.accountsUrl());

    @BeforeEach
    void two_people_and_an_app() {
        simulator.world().listener(new SpotifyProfile(new SpotifyAccountId("1"), "ann", "Ann <b>& Co</b>"));
        simulator.world().listener(new SpotifyProfile(new SpotifyAccountId("2"), "ben;x", "Ben"));
        simulator
                .apps()
                .register(
                        APP,
                        URI.create("https://app.example.org/callback?keep=1"),
                        URI.create("http://127.0.0.1/callback"),
                        URI.create("http://[::1]:7000/callback"));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void the_page_names_the_app_the_scopes_and_where_it_leads_and_offers_everybody() {
        HttpResponse<String> page = open();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(APP.value(), "app.example.org", "<li>playlist-read-private</li><li>user-library-read</li>")
                .contains("value=\"ann\"", "Agree as Ann &lt;b&gt;&amp; Co&lt;/b&gt;", "Agree as Ben", "Cancel")
                .doesNotContain("<b>");
    }

    @Test
    void saying_yes_leads_back_with_a_code_and_the_state() {
        URI callback = location(decide("approve", "ann"));

        assertThat(callback.toString()).startsWith("https://app.example.org/callback?keep=1&code=AQ");
        assertThat(Fields.of(callback.getRawQuery()).get("state")).isEqualTo("some state");
    }

    @Test
    void saying_no_leads_back_with_an_error_and_the_state() {
        URI callback = location(decide("deny", ""));

        assertThat(callback)
                .hasToString("https://app.example.org/callback?keep=1&error=access_denied&state=some%20state");
    }

    @Test
    void a_test_in_the_same_process_needs_no_browser() {
        URI page = URI.create(simulator.accountsUrl() + "/authorize?" + Encoding.pairs(REQUEST));

        assertThat(simulator.approve(page, "ann").getRawQuery()).startsWith("keep=1&code=AQ");
        assertThat(simulator.deny(page).getRawQuery()).contains("error=access_denied");
        assertThatThrownBy(() -> simulator.approve(URI.create("http://x/authorize?client_id=x"), "ann"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_can_agree_who_does_not_exist() {
        assertThat(decide("approve", "zoe").statusCode()).isEqualTo(400);
    }

    @Test
    void who_has_agreed_before_is_sent_straight_back_unless_the_app_wants_to_see_the_page() {
        String cookie =
                decide("approve", "ben;x").headers().firstValue("Set-Cookie").orElseThrow();
        String login = cookie.substring(0, cookie.indexOf(';'));

        assertThat(open("Cookie", "other=1; " + login).statusCode()).isEqualTo(303);
        assertThat(browser.get("/authorize?" + Encoding.pairs(form(REQUEST, "show_dialog", "true")), "Cookie", login)
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/authorize?" + Encoding.pairs(form(REQUEST, "scope", "user-top-read")), "Cookie", login)
                        .statusCode())
                .isEqualTo(200);
        assertThat(open("Cookie", "simulated_login=ann").statusCode()).isEqualTo(200);
        assertThat(open().statusCode()).isEqualTo(200);
    }

    @Test
    void who_has_removed_the_app_is_asked_again() {
        decide("approve", "ann");

        simulator.revoke("ann");

        assertThat(open("Cookie", "simulated_login=ann").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, zzz, INVALID_CLIENT: Invalid client",
        "client_id, '', INVALID_CLIENT: Invalid client",
        "client_id, '<script>', INVALID_CLIENT: Invalid client",
        "redirect_uri, '', INVALID_CLIENT: Insecure redirect URI",
        "redirect_uri, 'not a uri', INVALID_CLIENT: Insecure redirect URI",
        "redirect_uri, 'http://app.example.org/callback', INVALID_CLIENT: Insecure redirect URI",
        "redirect_uri, 'http://localhost:8001/callback', INVALID_CLIENT: Insecure redirect URI",
        "redirect_uri, 'cursor://callback', INVALID_CLIENT: Insecure redirect URI",
        "redirect_uri, 'https://app.example.org/callback', INVALID_CLIENT: Invalid redirect URI",
        "redirect_uri, 'https://app.example.org/callback?keep=1&more=2', INVALID_CLIENT: Invalid redirect URI",
        "redirect_uri, 'https://app.example.org.evil.net/callback?keep=1', INVALID_CLIENT: Invalid redirect URI",
        "redirect_uri, 'http://127.0.0.1:9000/other', INVALID_CLIENT: Invalid redirect URI",
        "redirect_uri, 'http://[::1]:7001/callback', INVALID_CLIENT: Invalid redirect URI",
        "response_type, token, response_type must be code",
        "scope, 'user-library-read <x>', Illegal scope",
        "code_challenge_method, plain, code_challenge_method must be S256"
    })
    void what_is_wrong_is_told_to_the_person_and_never_to_the_redirect(String field, String value, String problem) {
        HttpResponse<String> page = browser.get("/authorize?" + Encoding.pairs(form(REQUEST, field, value)));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Location")).isEmpty();
        assertThat(page.body()).contains("<p>" + problem + "</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1/callback", "http://127.0.0.1:49152/callback", "http://[::1]:7000/callback"})
    void a_loopback_address_that_is_registered_without_a_port_stands_for_all(String redirect) {
        assertThat(browser.get("/authorize?" + Encoding.pairs(form(REQUEST, "redirect_uri", redirect)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void for_a_demonstration_everybodys_app_will_do_but_no_insecure_redirect() {
        simulator.apps().admitAnybody();
        Map<String, String> other = form(REQUEST, "client_id", "0123456789abcdef0123456789ABCDEF");

        assertThat(browser.get("/authorize?" + Encoding.pairs(form(other, "redirect_uri", "http://127.0.0.1:1/x")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/authorize?" + Encoding.pairs(form(other, "redirect_uri", "http://localhost:1/x")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/authorize?" + Encoding.pairs(form(other, "client_id", "short")))
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> open(String... headers) {
        return browser.get("/authorize?" + Encoding.pairs(REQUEST), headers);
    }

    private HttpResponse<String> decide(String decision, String user) {
        return browser.post(
                "/authorize", form(Map.of(), "request", Encoding.pairs(REQUEST), "decision", decision, "user", user));
    }

    private static URI location(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(303);
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }
}
