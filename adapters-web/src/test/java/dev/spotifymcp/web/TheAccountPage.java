package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A person looks after what is theirs. */
class TheAccountPage {

    @AutoClose
    private final House house = House.onLoopback();

    private final Browser browser = house.browser();

    @Test
    void whoever_is_not_signed_in_is_sent_to_log_in() {
        Seen sent = browser.open("/account");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo("/auth/login");
    }

    @Test
    void the_first_key_is_shown_once() {
        browser.logsInAs(ALICE);

        Seen again = browser.open("/account");

        assertThat(again.shown("api-key")).isEmpty();
        assertThat(again.text()).contains("First key").doesNotContainPattern("smcp_[0-9A-Za-z]{12}_");
    }

    @Test
    void a_page_fetched_ahead_does_not_spend_the_showing_of_the_first_key() {
        browser.comesBackFrom(browser.leavesForSpotify(), ALICE);

        Seen ahead = browser.send(browser.to("/account").header("Sec-Purpose", "prefetch"));

        assertThat(ahead.shown("api-key")).isEmpty();
        assertThat(browser.open("/account").shown("api-key")).isPresent();
    }

    @Test
    void asking_for_the_head_of_the_page_does_not_either() {
        browser.comesBackFrom(browser.leavesForSpotify(), ALICE);

        assertThat(browser.send(browser.to("/account").HEAD()).status()).isEqualTo(405);

        assertThat(browser.open("/account").shown("api-key")).isPresent();
    }

    @Test
    void a_key_is_listed_by_its_id_and_can_be_revoked_there() {
        Seen account = browser.logsInAs(ALICE);
        String key = account.shown("api-key").orElseThrow();
        String id = key.substring(5, 17);

        Seen revoked = browser.submit(account, "/account/keys/" + id + "/revoke");

        assertThat(revoked.status()).isEqualTo(303);
        assertThat(revoked.location()).isEqualTo("/account");
        assertThat(browser.open("/account").text()).contains("You have no API key.");
        assertThat(Client.of(house).mcp(key).status()).isEqualTo(401);
    }

    @Test
    void nobody_revokes_somebody_elses_key() {
        String alicesKey = house.browser().logsInAs(ALICE).shown("api-key").orElseThrow();
        Seen bobs = browser.logsInAs(BOB);

        String revoke = "/account/keys/" + alicesKey.substring(5, 17) + "/revoke";
        assertThat(browser.open(revoke).status()).isEqualTo(404);
        assertThat(browser.post(revoke, bobs.form("/auth/logout")).status()).isEqualTo(404);

        assertThat(Client.of(house).mcp(alicesKey).status()).isEqualTo(200);
    }

    @Test
    void what_is_no_key_id_is_not_there() {
        Seen account = browser.logsInAs(ALICE);

        Seen page = browser.post("/account/keys/no-id/revoke", account.form("/auth/logout"));

        assertThat(page.status()).isEqualTo(404);
    }

    @Test
    void the_forms_of_the_page_lead_where_they_say() {
        Seen account = browser.logsInAs(ALICE);

        assertThat(List.of(
                        "/auth/logout",
                        "/account/keys",
                        "/account/connect-tokens",
                        "/account/disconnect",
                        "/account/delete"))
                .allMatch(account::hasForm);
    }

    @Test
    void disconnecting_forgets_spotify_and_keeps_the_keys() {
        Seen account = browser.logsInAs(ALICE);
        String key = account.shown("api-key").orElseThrow();

        Seen done = browser.submit(account, "/account/disconnect");

        assertThat(done.location()).isEqualTo("/account");
        assertThat(browser.open("/account").text()).contains("Not connected.");
        assertThat(Client.of(house).mcp(key).status()).isEqualTo(200);
    }

    @Test
    void a_connection_that_spotify_has_ended_asks_to_be_renewed() {
        browser.logsInAs(ALICE);
        house.breaksConnectionOf(ALICE);

        assertThat(browser.open("/account").text())
                .contains("Spotify no longer accepts the connection.", "action=\"/auth/login\"");
    }

    @Test
    void leaving_takes_keys_sessions_and_connection_along() {
        Seen account = browser.logsInAs(ALICE);
        String key = account.shown("api-key").orElseThrow();
        Browser otherBrowser = house.browser();
        otherBrowser.logsInAs(ALICE);

        Seen farewell = browser.submit(account, "/account/delete");

        assertThat(farewell.status()).isEqualTo(200);
        assertThat(farewell.text()).contains("Everything is deleted");
        assertThat(browser.cookies()).doesNotContainKey("smcp_session");
        assertThat(otherBrowser.open("/account").location()).isEqualTo("/auth/login");
        assertThat(Client.of(house).mcp(key).status()).isEqualTo(401);
        assertThat(house.knows(ALICE)).isFalse();
    }

    @Test
    void the_snippets_carry_the_new_key_and_the_public_address() {
        Seen account = browser.logsInAs(ALICE);
        String key = account.shown("api-key").orElseThrow();

        assertThat(account.text())
                .contains("claude mcp add --transport http spotify " + House.LOOPBACK + "/mcp --header"
                        + " \"Authorization: Bearer " + key + "\"");
        assertThat(browser.open("/account").text()).contains("YOUR_API_KEY").doesNotContain(key);
    }

    @Test
    void no_page_of_ours_has_inline_scripts_or_styles() {
        Seen account = browser.logsInAs(ALICE);

        for (Seen page : List.of(account, browser.open("/"), browser.open("/auth/login"), browser.open("/nowhere"))) {
            assertThat(page.text())
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContain("style=", "<style", "javascript:");
        }
    }

    @Test
    void a_person_who_holds_as_many_keys_as_one_can_is_told_to_revoke_one() {
        Seen account = browser.logsInAs(ALICE);
        for (int made = 1; made < 50; made++) {
            browser.submit(account, "/account/keys");
        }

        Seen refused = browser.submit(account, "/account/keys", Map.of("name", "One too many"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("You have 50 keys already");
    }
}
