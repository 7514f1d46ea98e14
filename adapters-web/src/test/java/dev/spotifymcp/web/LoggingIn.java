package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.User;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A person connects Spotify in their browser. */
class LoggingIn {

    @AutoClose
    private final House house = House.onLoopback();

    private final Browser browser = house.browser();

    @Test
    void the_login_page_has_one_form_that_leads_to_spotify() {
        Seen page = browser.open("/auth/login");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).containsOnlyOnce("<form").contains("name=\"client_id\"");
        URI spotify = URI.create(browser.submit(page, "/auth/login").location());
        assertThat(spotify).hasHost("accounts.spotify.test").hasPath("/authorize");
    }

    @Test
    void the_way_to_spotify_is_a_303_that_marks_the_browser() {
        Seen sent = browser.submit(browser.open("/auth/login"), "/auth/login");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.headers("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("smcp_login=[0-9A-Za-z]{43}; .*")
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void a_persons_own_app_is_used_when_they_name_it() {
        String app = house.stage().spotify().ownApp().value();

        Seen sent = browser.submit(browser.open("/auth/login"), "/auth/login", Map.of("client_id", "  " + app + " "));

        assertThat(sent.location()).contains("client_id=" + app);
    }

    @Test
    void what_cannot_be_a_client_id_is_pointed_out_and_not_repeated() {
        Seen page = browser.submit(
                browser.open("/auth/login"), "/auth/login", Map.of("client_id", "<script>alert(1)</script>"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("letters and digits").doesNotContain("alert(1)");
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void who_begins_logins_without_end_is_put_off_for_a_moment() {
        for (int login = 0; login < 600; login++) {
            assertThat(browser.open("/auth/login").status()).isEqualTo(200);
        }

        Seen put = browser.open("/auth/login");

        assertThat(put.status()).isEqualTo(429);
        assertThat(put.headers("Retry-After")).containsExactly("1");
        assertThat(put.text()).contains("A little slower");
        assertThat(browser.open("/auth/callback?code=1&state=2").status()).isEqualTo(429);
        house.stage().clock().advance(Duration.ofSeconds(1));
        assertThat(browser.open("/auth/login").status()).isEqualTo(200);
    }

    @Test
    void another_site_cannot_start_a_login() {
        assertThat(browser.post("/auth/login", Map.of(), "cross-site").status()).isEqualTo(403);
        assertThat(browser.post("/auth/login", Map.of(), "same-site").status()).isEqualTo(403);
        assertThat(browser.send(browser.form("/auth/login", Map.of()).header("Origin", "https://evil.example"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.send(browser.form("/auth/login", Map.of()).header("Origin", "null"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void an_older_browser_that_names_our_origin_can() {
        Seen sent = browser.send(browser.form("/auth/login", Map.of()).header("Origin", House.LOOPBACK));

        assertThat(sent.status()).isEqualTo(303);
    }

    @Test
    void a_newcomer_arrives_at_their_account_and_sees_their_first_key() {
        Seen back = browser.comesBackFrom(browser.leavesForSpotify(), ALICE);

        assertThat(back.status()).isEqualTo(303);
        assertThat(back.location()).isEqualTo("/account");
        Seen account = browser.open("/account");
        assertThat(account.text()).contains("Alice in Chains");
        assertThat(account.shown("api-key"))
                .hasValueSatisfying(key -> assertThat(key).startsWith("smcp_"));
    }

    @Test
    void the_session_cookie_is_for_this_host_and_not_for_scripts() {
        Seen back = browser.comesBackFrom(browser.leavesForSpotify(), ALICE);

        assertThat(back.headers("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("smcp_session=[0-9A-Za-z]{43}; .*")
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=2592000")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void over_https_cookies_are_bound_to_the_host() {
        try (House publicHouse = House.inPublic()) {
            Browser visitor = publicHouse.browser();

            visitor.logsInAs(ALICE);

            assertThat(visitor.cookies()).containsOnlyKeys("__Host-smcp_login", "__Host-smcp_session");
        }
    }

    @Test
    void over_https_cookies_never_travel_without_it() {
        try (House publicHouse = House.inPublic()) {
            Browser visitor = publicHouse.browser();

            Seen back = visitor.comesBackFrom(visitor.leavesForSpotify(), ALICE);

            assertThat(back.header("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).contains("; Secure", "; Path=/", "; HttpOnly"));
        }
    }

    @Test
    void a_second_login_of_the_same_account_brings_no_second_key() {
        browser.logsInAs(ALICE);

        Seen account = house.browser().logsInAs(ALICE);

        assertThat(account.shown("api-key")).isEmpty();
        assertThat(keysOf(ALICE)).hasSize(1);
    }

    @Test
    void another_account_in_the_same_browser_is_another_user_who_inherits_nothing() {
        String alicesKey = browser.logsInAs(ALICE).shown("api-key").orElseThrow();
        String alicesSession = browser.cookie("smcp_session");

        Seen account = browser.logsInAs(BOB);

        assertThat(account.text()).contains("Bob Marley").doesNotContain("Alice", alicesKey.substring(0, 17));
        assertThat(account.shown("api-key"))
                .hasValueSatisfying(key -> assertThat(key).isNotEqualTo(alicesKey));
        browser.cookies().put("smcp_session", alicesSession);
        assertThat(browser.open("/account").status())
                .as("Alice's session is over, and did not become Bob's")
                .isEqualTo(303);
    }

    @Test
    void a_session_that_was_planted_before_the_login_gains_nothing() {
        String planted = "P".repeat(43);
        browser.cookies().put("smcp_session", planted);

        browser.logsInAs(ALICE);

        assertThat(browser.cookies()).doesNotContainEntry("smcp_session", planted);
        Browser attacker = house.browser();
        attacker.cookies().put("smcp_session", planted);
        assertThat(attacker.open("/account").location()).isEqualTo("/auth/login");
    }

    @Test
    void twenty_tabs_that_log_in_at_once_all_arrive() {
        List<URI> tabs = Stream.generate(browser::leavesForSpotify).limit(20).toList();

        assertThat(tabs)
                .allSatisfy(tab ->
                        assertThat(browser.comesBackFrom(tab, ALICE).location()).isEqualTo("/account"));
    }

    @Test
    void a_session_ends_after_thirty_days() {
        browser.logsInAs(ALICE);

        house.stage().clock().advance(Duration.ofDays(30));

        assertThat(browser.open("/account").location()).isEqualTo("/auth/login");
    }

    @Test
    void signing_out_ends_the_session_at_the_server_too() {
        Seen account = browser.logsInAs(ALICE);
        String session = browser.cookie("smcp_session");

        Seen out = browser.submit(account, "/auth/logout");

        assertThat(out.status()).isEqualTo(303);
        assertThat(out.header("Clear-Site-Data")).contains("\"cache\"");
        assertThat(browser.cookies()).doesNotContainKey("smcp_session");
        browser.cookies().put("smcp_session", session);
        assertThat(browser.open("/account").location()).isEqualTo("/auth/login");
    }

    @Test
    void somebody_at_another_name_of_this_machine_is_led_to_the_one_spotify_knows() {
        String lost = RawHttp.exchange(house.port(), "GET /auth/login HTTP/1.1\r\nHost: localhost:8001\r\n\r\n");

        assertThat(lost).startsWith("HTTP/1.1 303").contains("Location: " + House.LOOPBACK + "/auth/login?found");
    }

    @Test
    void a_proxy_that_rewrites_the_host_does_not_send_them_round_in_circles() {
        String found = RawHttp.exchange(house.port(), "GET /auth/login?found HTTP/1.1\r\nHost: localhost:8001\r\n\r\n");

        assertThat(found).startsWith("HTTP/1.1 200");
    }

    private List<ApiKey> keysOf(SpotifyProfile person) {
        User user = house.stage().stores().users().recognise(person, aUserId(), NOON);
        return house.manageKeys().of(user.id());
    }
}
