package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other web sites make a signed-in browser send forms. */
class ForgingForms {

    private static final String KEY_ID = "abcdefghijkl";

    @AutoClose
    private final House house = House.onLoopback();

    private final Browser browser = house.browser();
    private final Seen account = browser.logsInAs(ALICE);
    private final String token = account.formToken();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/logout",
                "/account/keys",
                "/account/keys/" + KEY_ID + "/revoke",
                "/account/connect-tokens",
                "/account/clients/0123456789abcdefghijkl/revoke",
                "/account/sessions/0123456789abcdefghijkl/revoke",
                "/account/sessions/revoke-others",
                "/account/disconnect",
                "/account/delete"
            })
    void a_form_is_refused_unless_its_token_is_this_browsers_own(String action) {
        String bobs = house.browser().logsInAs(BOB).formToken();

        assertThat(browser.post(action, Map.of()).status()).as("no token").isEqualTo(403);
        assertThat(browser.post(action, Map.of("csrf", "")).status())
                .as("empty")
                .isEqualTo(403);
        assertThat(browser.post(action, Map.of("csrf", "wrong")).status())
                .as("wrong")
                .isEqualTo(403);
        assertThat(browser.post(action, Map.of("csrf", token + "x")).status())
                .as("longer")
                .isEqualTo(403);
        assertThat(browser.post(action, Map.of("csrf", bobs)).status())
                .as("Bob's")
                .isEqualTo(403);
        assertThat(browser.open("/account").text())
                .as("nothing has happened")
                .contains("Connected as", "First key")
                .doesNotContain("Connect link<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "nonsense"})
    void the_right_token_does_not_help_a_form_that_another_site_sent(String site) {
        Seen refused = browser.post("/account/keys", Map.of("csrf", token), site);

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void nor_one_that_names_another_origin() {
        var form = browser.form("/account/keys", Map.of("csrf", token)).header("Origin", "https://evil.example");

        assertThat(browser.send(form).status()).isEqualTo(403);
    }

    @Test
    void two_tokens_are_as_good_as_none() {
        var form = browser.to("/account/keys")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("csrf=" + token + "&csrf=" + token));

        assertThat(browser.send(form).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x"})
    void a_body_of_another_type_is_no_form(String type) {
        var form = browser.to("/account/keys")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("csrf=" + token + "&name=x"));

        assertThat(browser.send(form).status()).isEqualTo(403);
    }

    @Test
    void the_query_is_no_form() {
        assertThat(browser.post("/account/keys?csrf=" + token, Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void a_token_ends_with_its_session() {
        browser.submit(account, "/auth/logout");
        browser.logsInAs(ALICE);

        assertThat(browser.post("/account/keys", Map.of("csrf", token)).status())
                .isEqualTo(403);
    }

    @Test
    void whoever_is_not_signed_in_cannot_send_forms() {
        Seen refused = house.browser().post("/account/keys", Map.of("csrf", token));

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void a_form_that_is_too_large_is_not_read_to_its_end() {
        Seen refused = browser.post("/account/keys", Map.of("csrf", token, "name", "n".repeat(20_000)));

        assertThat(refused.status()).isEqualTo(413);
    }

    @Test
    void a_form_that_cannot_be_decoded_is_refused() {
        var form = browser.to("/account/keys")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("csrf=%zz"));

        assertThat(browser.send(form).status()).isEqualTo(400);
    }

    @Test
    void forms_are_not_obeyed_when_they_come_as_links() {
        assertThat(browser.open("/auth/logout?csrf=" + token).status()).isEqualTo(405);
        assertThat(browser.open("/account/keys?csrf=" + token).status()).isEqualTo(405);
        browser.open("/account/disconnect?csrf=" + token);
        browser.open("/account/delete?csrf=" + token);
        assertThat(browser.open("/account").text()).contains("Connected as");
    }
}
