package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program sends a person's browser to ask for access. */
class AskingForAccess {

    @AutoClose
    private final House house = House.onLoopback();

    private final Program program = Program.registeredAt(house);
    private final Browser browser = house.browser();

    @Test
    void the_person_is_asked_on_a_page_of_ours_with_one_form_and_two_answers() {
        Seen page = browser.open(program.link());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .containsOnlyOnce("<form")
                .containsOnlyOnce("name=\"decision\" value=\"approve\"")
                .containsOnlyOnce("name=\"decision\" value=\"deny\"");
        assertThat(page.hasForm("/oauth/consent")).isTrue();
    }

    @Test
    void the_page_names_the_program_as_unverified_where_access_goes_and_what_for() {
        Seen page = browser.open(program.link());

        assertThat(page.text())
                .contains("<bdi>App</bdi>", "Unverified", "<strong>app.example</strong>")
                .contains("read your library", "Control playback")
                .doesNotContain("Create and change your playlists", "on your own machine");
    }

    @Test
    void a_program_on_the_persons_machine_comes_with_a_warning() {
        Program local = Program.registeredAt(house, "CLI", "http://127.0.0.1:9999/callback");

        assertThat(browser.open(local.link()).text()).contains("on your own machine", "<strong>127.0.0.1</strong>");
    }

    @Test
    void having_a_site_as_well_does_not_spare_it_the_warning() {
        Seen both = Program.register(house, """
                {"redirect_uris":["https://app.example/cb","http://127.0.0.1/cb"],"token_endpoint_auth_method":"none"}""");
        Program local = Program.called(house, Program.field(both, "client_id"), "http://127.0.0.1:9999/cb");

        assertThat(browser.open(local.link()).text()).contains("on your own machine");
    }

    @Test
    void a_program_with_a_document_is_named_by_the_site_it_is_described_at() {
        Program described =
                Program.called(house, AuthorizationServerParts.DOCUMENT, AuthorizationServerParts.DOCUMENT_CALLBACK);

        assertThat(browser.open(described.link()).text())
                .contains("Unverified", "described at", "<strong>player.example</strong>")
                .doesNotContain("which is not the site");
    }

    @Test
    void access_that_goes_elsewhere_than_to_the_site_that_describes_a_program_comes_with_a_warning() {
        Program described = Program.called(
                house, AuthorizationServerParts.DOCUMENT, AuthorizationServerParts.DOCUMENT_CALLBACK_ELSEWHERE);

        assertThat(browser.open(described.link()).text())
                .contains("The access goes to elsewhere.example", "which is not the site");
    }

    @Test
    void of_a_document_that_cannot_be_read_the_person_is_told_and_nobody_is_sent_anywhere() {
        Program described = Program.called(house, "https://nobody.example/client.json", Program.CALLBACK);

        Seen page = browser.open(described.link());

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("We could not read about this program").doesNotContain("nobody.example");
    }

    @Test
    void somebody_unknown_logs_in_at_spotify_and_gets_back_to_the_program_with_a_code() {
        URI spotify = URI.create(
                browser.decide(browser.open(program.link()), "approve").location());
        Seen back = browser.comesBackFrom(spotify, ALICE);

        assertThat(spotify).hasHost("accounts.spotify.test");
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.location()).startsWith(Program.CALLBACK + "?");
        assertThat(Program.parameter(back.location(), "code")).hasSizeGreaterThanOrEqualTo(43);
        assertThat(Program.parameter(back.location(), "state")).isEqualTo("a state");
        assertThat(Program.parameter(back.location(), "iss")).isEqualTo(House.LOOPBACK);
    }

    @Test
    void somebody_signed_in_is_asked_all_the_same_and_gets_straight_back() {
        browser.logsInAs(ALICE);

        Seen page = browser.open(program.link());
        Seen back = browser.decide(page, "approve");

        assertThat(page.text()).contains("<bdi>Alice in Chains</bdi>").doesNotContain("allowed the same before");
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.location()).startsWith(Program.CALLBACK + "?code=");
    }

    @Test
    void somebody_who_agreed_before_is_asked_again() {
        Browser alices = house.browser();
        alices.logsInAs(ALICE);
        program.redeem(Program.parameter(
                alices.decide(alices.open(program.link()), "approve").location(), "code"));

        Seen page = alices.open(program.link());

        assertThat(page.hasForm("/oauth/consent")).isTrue();
        assertThat(page.text()).contains("allowed the same before");
    }

    @Test
    void somebody_whose_connection_is_broken_mends_it_on_the_way() {
        browser.logsInAs(ALICE);
        house.breaksConnectionOf(ALICE);

        URI spotify = URI.create(
                browser.decide(browser.open(program.link()), "approve").location());

        assertThat(spotify).hasHost("accounts.spotify.test");
        assertThat(browser.comesBackFrom(spotify, ALICE).location()).startsWith(Program.CALLBACK + "?code=");
    }

    @Test
    void whoever_denies_is_sent_back_with_access_denied_and_going_back_helps_nobody() {
        Seen page = browser.open(program.link());

        Seen denied = browser.decide(page, "deny");

        assertThat(denied.status()).isEqualTo(303);
        assertThat(Program.parameter(denied.location(), "error")).isEqualTo("access_denied");
        assertThat(Program.parameter(denied.location(), "state")).isEqualTo("a state");
        assertThat(Program.parameter(denied.location(), "iss")).isEqualTo(House.LOOPBACK);
        assertThat(browser.decide(page, "approve").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_denied", "server_error"})
    void whoever_says_no_at_spotify_is_sent_back_with_access_denied(String error) {
        URI spotify = URI.create(
                browser.decide(browser.open(program.link()), "approve").location());

        Seen back = browser.open("/auth/callback?error=" + error + "&state=" + Browser.stateOf(spotify));

        assertThat(back.location()).startsWith(Program.CALLBACK + "?error=access_denied");
        assertThat(browser.cookies()).doesNotContainKey("smcp_session");
    }

    @Test
    void two_tabs_that_ask_at_once_both_arrive() {
        Seen first = browser.open(program.link("state", "one"));
        Seen second = browser.open(program.link("state", "two"));

        URI spotify = URI.create(browser.decide(first, "approve").location());
        URI again = URI.create(browser.decide(second, "approve").location());

        assertThat(Program.parameter(browser.comesBackFrom(again, ALICE).location(), "state"))
                .isEqualTo("two");
        assertThat(Program.parameter(browser.comesBackFrom(spotify, ALICE).location(), "state"))
                .isEqualTo("one");
    }

    @Test
    void a_page_that_was_fetched_ahead_and_thrown_away_spoils_nothing() {
        Seen page = browser.open(program.link());
        browser.send(browser.to(program.link()).header("Sec-Purpose", "prefetch"));

        assertThat(browser.decide(page, "approve").location()).startsWith("https://accounts.spotify.test/");
    }

    @Test
    void a_question_is_over_after_ten_minutes() {
        Seen page = browser.open(program.link());
        house.stage().clock().advance(Duration.ofMinutes(10));

        assertThat(browser.decide(page, "approve").status()).isEqualTo(403);
    }

    @Test
    void an_answer_that_is_neither_yes_nor_no_is_none_and_the_question_stays() {
        Seen page = browser.open(program.link());

        assertThat(browser.decide(page, "maybe").status()).isEqualTo(400);
        assertThat(browser.submit(page, "/oauth/consent").status()).isEqualTo(400);
        assertThat(browser.decide(page, "approve").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "with space + plus & ampersand = equals # hash % percent",
                "line\r\nSet-Cookie: x=y",
                "Zürich 東京 🎵",
                "' OR 1=1 --",
                "<script>alert(1)</script>"
            })
    void a_state_comes_back_as_it_went(String state) {
        browser.logsInAs(ALICE);

        Seen back = browser.decide(browser.open(program.link("state", state)), "approve");

        assertThat(Program.parameter(back.location(), "state")).isEqualTo(state);
        assertThat(back.headers("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("x="));
    }

    @Test
    void a_state_of_eight_kilobytes_comes_back_whole_and_one_that_is_larger_is_refused_here() {
        try (House listening = House.forLongAddresses()) {
            Program talkative = Program.registeredAt(listening);
            Browser known = listening.browser();
            known.logsInAs(ALICE);
            String large = "s".repeat(8_192);

            Seen back = known.decide(known.open(talkative.link("state", large)), "approve");
            Seen refused = known.open(talkative.link("state", "s".repeat(10_001)));

            assertThat(Program.parameter(back.location(), "state")).isEqualTo(large);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).contains("This link cannot be followed");
        }
    }

    @Test
    void bytes_that_are_no_text_are_refused_rather_than_changed() {
        Seen seen = browser.open(program.link("state", "") + "&state=%ff%fe");

        assertThat(seen.status()).isEqualTo(400);
        assertThat(seen.header("Location")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "response_type, code token, unsupported_response_type",
        "response_type, id_token, unsupported_response_type",
        "response_type, '', invalid_request",
        "response_mode, fragment, invalid_request",
        "response_mode, form_post, invalid_request",
        "request, eyJhbGciOiJub25lIn0.e30., invalid_request",
        "request_uri, https://evil.example/request, invalid_request",
        "code_challenge, '', invalid_request",
        "code_challenge, tooshort, invalid_request",
        "code_challenge_method, '', invalid_request",
        "code_challenge_method, plain, invalid_request",
        "code_challenge_method, S512, invalid_request",
        "scope, spotify.everything, invalid_scope",
        "resource, https://evil.example/mcp, invalid_target",
        "resource, http://127.0.0.1:8001/mcp2, invalid_target"
    })
    void what_a_program_got_wrong_it_is_told_itself(String name, String value, String error) {
        Seen back = browser.open(program.link(name, value));

        assertThat(back.status()).isEqualTo(303);
        assertThat(back.location()).startsWith(Program.CALLBACK + "?");
        assertThat(Program.parameter(back.location(), "error")).isEqualTo(error);
        assertThat(Program.parameter(back.location(), "state")).isEqualTo("a state");
        assertThat(Program.parameter(back.location(), "iss")).isEqualTo(House.LOOPBACK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scope=spotify.read",
                "code_challenge_method=S256",
                "resource=http%3A%2F%2F127.0.0.1%3A8001%2Fmcp"
            })
    void a_parameter_that_is_there_twice_is_refused(String twice) {
        Seen back = browser.open(program.link() + "&" + twice);

        assertThat(Program.parameter(back.location(), "error")).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id=other", "redirect_uri=https%3A%2F%2Fevil.example%2F", "state=other"})
    void where_to_go_back_to_twice_is_told_the_person(String twice) {
        Seen page = browser.open(program.link() + "&" + twice);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Location")).isEmpty();
    }

    @Test
    void a_parameter_nobody_knows_is_passed_over() {
        assertThat(browser.open(program.link("prompt", "consent", "nonce", "n", "shoe_size", "43"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void offline_access_and_other_ways_of_writing_the_resource_are_taken() {
        Seen page = browser.open(
                program.link("scope", "spotify.read offline_access", "resource", "HTTP://127.0.0.1:8001/mcp/"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("Control playback");
    }

    @Test
    void the_same_server_under_another_name_tells_everybody_the_name_it_was_configured_with() {
        String answer = RawHttp.exchange(
                house.port(),
                "GET " + program.link("scope", "nonsense").replace("+", "%20")
                        + " HTTP/1.1\r\nHost: localhost:1\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 303")
                .contains("iss=http%3A%2F%2F127.0.0.1%3A8001")
                .doesNotContain("evil");
    }

    @Test
    void only_get_begins_and_only_post_answers() {
        assertThat(browser.post("/oauth/authorize", Map.of()).status()).isEqualTo(405);
        assertThat(browser.open("/oauth/consent").status()).isEqualTo(405);
    }

    @Test
    void nothing_of_it_is_shared_between_people() {
        Browser bobs = house.browser();
        bobs.logsInAs(BOB);
        browser.logsInAs(ALICE);

        Seen alicesPage = browser.open(program.link());
        Seen bobsPage = bobs.open(program.link());

        assertThat(alicesPage.text()).contains("Alice").doesNotContain("Bob");
        assertThat(bobsPage.text()).contains("Bob").doesNotContain("Alice");
    }
}
