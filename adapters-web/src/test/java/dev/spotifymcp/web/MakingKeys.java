package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys beside the first, as a person asks for them on their account page. */
class MakingKeys {

    @AutoClose
    private final House house = House.onLoopback();

    private final Browser browser = house.browser();
    private final Seen account = browser.logsInAs(ALICE);

    @Test
    void a_new_key_is_shown_by_the_answer_and_never_again() {
        Seen made = browser.submit(account, "/account/keys", Map.of("name", "Work laptop"));

        String key = made.shown("api-key").orElseThrow();
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(browser.open("/account").text()).contains("Work laptop").doesNotContain(key);
    }

    @Test
    void a_new_key_opens_everything_unless_it_is_limited() {
        Seen made = browser.submit(account, "/account/keys", Map.of("name", "Everything"));

        assertThat(Client.of(house).mcp(made.shown("api-key").orElseThrow()).text())
                .contains("spotify.library.write, spotify.playback, spotify.playlists.write, spotify.read");
    }

    @Test
    void a_limited_key_opens_what_was_ticked() {
        Seen made = browser.submit(account, "/account/keys", Map.of("name", "Reader", "scope", "spotify.read"));

        assertThat(Client.of(house).mcp(made.shown("api-key").orElseThrow()).text())
                .endsWith("may [spotify.read]");
        assertThat(made.text())
                .contains("<li>Search Spotify and read your library, playlists and what is playing</li>");
    }

    @Test
    void a_key_that_expires_is_worth_nothing_afterwards() {
        Seen made = browser.submit(account, "/account/keys", Map.of("name", "Guest", "expires", "30"));
        String key = made.shown("api-key").orElseThrow();

        house.stage().clock().advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(Client.of(house).mcp(key).status()).isEqualTo(200);

        house.stage().clock().advance(Duration.ofSeconds(1));
        assertThat(Client.of(house).mcp(key).status()).isEqualTo(401);
    }

    @Test
    void a_key_can_be_made_to_work_up_to_a_day() {
        Seen made = browser.submit(
                account, "/account/keys", Map.of("name", "Guest", "expires", "never", "expires_on", "2026-11-24"));
        String key = made.shown("api-key").orElseThrow();

        house.stage().clock().set(Instant.parse("2026-11-23T23:59:59Z"));
        assertThat(Client.of(house).mcp(key).status()).isEqualTo(200);

        house.stage().clock().set(Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(Client.of(house).mcp(key).status()).isEqualTo(401);
    }

    @Test
    void a_key_without_a_name_gets_one() {
        Seen made = browser.submit(account, "/account/keys", Map.of("name", "   "));

        assertThat(made.shown("api-key")).isPresent();
        assertThat(made.text()).contains(">API key<");
    }

    @ParameterizedTest
    @CsvSource({
        "scope, spotify.everything",
        "expires, 31",
        "expires, -17",
        "expires, 99999999999999999999",
        "expires_on, tomorrow",
        "expires_on, 2026-02-30",
        "expires_on, 2026-11-22",
        "expires_on, 2036-11-30",
        "expires_on, +999999999-12-31"
    })
    void what_the_form_does_not_offer_is_refused(String field, String value) {
        Seen refused = browser.submit(account, "/account/keys", Map.of("name", "Odd", field, value));

        assertThat(refused.status()).isEqualTo(400);
        // Not in the head: any digits can turn up in the version of a file.
        String words = refused.text().substring(refused.text().indexOf("<main"));
        assertThat(words).contains(field).doesNotContain(value);
        assertThat(browser.open("/account").text()).doesNotContain("Odd");
    }

    @Test
    void a_name_is_80_characters_at_most() {
        Seen refused = browser.submit(account, "/account/keys", Map.of("name", "n".repeat(81)));

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void a_name_is_shown_and_not_run() {
        Seen made = browser.submit(account, "/account/keys", Map.of("name", "\"><script>alert(1)</script>"));

        assertThat(made.text()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void a_connect_link_is_shown_once_and_works_where_it_leads() {
        Seen made = browser.submit(account, "/account/connect-tokens", Map.of("name", "Phone"));

        String link = made.shown("connect-url").orElseThrow();
        assertThat(link).startsWith(House.LOOPBACK + "/claude-mcp?token=smct_");
        assertThat(made.shown("api-key")).isEmpty();
        assertThat(Client.of(house)
                        .post(link.substring(House.LOOPBACK.length()))
                        .status())
                .isEqualTo(200);
        assertThat(browser.open("/account").text()).contains("Phone").doesNotContain(link);
    }

    @Test
    void a_connect_link_can_be_revoked() {
        Seen made = browser.submit(account, "/account/connect-tokens");
        String link = made.shown("connect-url").orElseThrow();
        String id = link.substring(link.indexOf("smct_") + 5, link.indexOf("smct_") + 17);

        browser.submit(made, "/account/keys/" + id + "/revoke");

        assertThat(Client.of(house)
                        .post(link.substring(House.LOOPBACK.length()))
                        .status())
                .isEqualTo(401);
    }
}
