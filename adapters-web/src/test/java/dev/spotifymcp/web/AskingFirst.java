package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be undone is asked about on a page of its own, and done by the form there. */
class AskingFirst {

    private static final Map<String, String> PRESSED = Map.of("ask", "first");

    @AutoClose
    private final House house = House.onLoopback();

    private final Browser browser = house.browser();
    private final Seen account = browser.logsInAs(ALICE);
    private final String key = account.shown("api-key").orElseThrow();
    private final String revoke = "/account/keys/" + key.substring(5, 17) + "/revoke";

    @Test
    void a_button_leads_to_the_question_and_does_nothing_yet() {
        Seen led = browser.submit(account, revoke, PRESSED);

        assertThat(led.status()).isEqualTo(303);
        assertThat(led.location()).isEqualTo(revoke);
        assertThat(browser.open(led.location()).text()).contains("Revoke this key?", "<bdi>First key</bdi>");
        assertThat(Client.of(house).mcp(key).status()).isEqualTo(200);
    }

    @Test
    void the_form_of_the_question_does_it() {
        Seen done = browser.submit(browser.open(revoke), revoke);

        assertThat(done.location()).isEqualTo("/account");
        assertThat(Client.of(house).mcp(key).status()).isEqualTo(401);
        assertThat(browser.open(revoke).status()).isEqualTo(404);
    }

    @Test
    void the_question_can_be_answered_with_no() {
        assertThat(browser.open(revoke).text()).contains("href=\"/account\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/disconnect", "/account/delete", "/account/sessions/revoke-others"})
    void leaving_is_asked_about_in_the_same_way(String act) {
        house.browser().logsInAs(ALICE);
        Seen page = browser.open("/account");

        Seen question = browser.open(browser.submit(page, act, PRESSED).location());

        assertThat(question.status()).isEqualTo(200);
        assertThat(question.hasForm(act)).isTrue();
        assertThat(browser.open("/account").text()).contains("Connected as", "Sign all others out");
    }

    @Test
    void the_buttons_press_as_well_what_they_say() {
        assertThat(account.text()).contains("<button type=\"submit\" name=\"ask\" value=\"first\"");
        assertThat(browser.open(revoke).text()).doesNotContain("name=\"ask\"");
    }

    @Test
    void not_even_the_question_is_reached_by_a_form_of_another_site() {
        var forged = new LinkedHashMap<>(PRESSED);
        forged.put("csrf", "wrong");

        assertThat(browser.post(revoke, forged).status()).isEqualTo(403);
    }

    @Test
    void whoever_is_not_signed_in_is_sent_to_log_in() {
        assertThat(house.browser().open("/account/delete").location()).isEqualTo("/auth/login");
        assertThat(house.browser().open(revoke).location()).isEqualTo("/auth/login");
    }

    @Test
    void nobody_learns_from_the_question_what_somebody_elses_key_is_called() {
        Browser bobs = house.browser();
        bobs.logsInAs(BOB);

        Seen nothing = bobs.open(revoke);

        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.text()).doesNotContain("First key");
    }

    @Test
    void a_name_is_shown_by_the_question_and_not_run() {
        Seen made = browser.submit(account, "/account/keys", Map.of("name", "\"><script>alert(1)</script>"));
        String id = made.shown("api-key").orElseThrow().substring(5, 17);

        assertThat(browser.open("/account/keys/" + id + "/revoke").text())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }
}
