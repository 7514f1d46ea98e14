package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.answer.Refusal.AppProblem;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives at the callback, wanted or not. */
class ComingBackFromSpotify {

    @AutoClose
    private final House house = House.onLoopback();

    private final Browser browser = house.browser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?code=bogus",
                "?code=bogus&state=bogus",
                "?state=bogus",
                "?code=&state=",
                "?code=%20&state=%20",
                "?code=a&code=b&state=c",
                "?code=a&state=b&state=c",
                "?error=access_denied",
                "?error=access_denied&state=bogus"
            })
    void a_callback_that_was_made_up_signs_nobody_in(String query) {
        house.browser().logsInAs(ALICE);
        browser.leavesForSpotify();

        Seen page = browser.open("/auth/callback" + query);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).doesNotContain("smcp_", "Alice");
        assertThat(browser.cookies()).doesNotContainKey("smcp_session");
    }

    @Test
    void a_bogus_code_shows_nobodys_key() {
        house.browser().logsInAs(ALICE);
        URI consentPage = browser.leavesForSpotify();

        Seen page = browser.open("/auth/callback?code=bogus&state=" + Browser.stateOf(consentPage));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).doesNotContain("smcp_", "Alice");
        assertThat(browser.cookies()).doesNotContainKey("smcp_session");
    }

    @Test
    void a_login_that_was_begun_in_another_browser_opens_nothing_here() {
        Browser attacker = house.browser();
        URI attackersLogin = attacker.leavesForSpotify();
        browser.leavesForSpotify();

        Seen page = browser.comesBackFrom(attackersLogin, BOB);

        assertThat(page.status()).isEqualTo(400);
        assertThat(browser.cookies()).doesNotContainKey("smcp_session");
    }

    @Test
    void somebody_elses_login_does_not_change_who_is_signed_in() {
        browser.logsInAs(ALICE);
        URI attackersLogin = house.browser().leavesForSpotify();

        browser.comesBackFrom(attackersLogin, BOB);

        assertThat(browser.open("/account").text()).contains("Alice in Chains").doesNotContain("Bob");
    }

    @Test
    void a_browser_without_its_mark_is_not_believed() {
        URI consentPage = browser.leavesForSpotify();
        browser.cookies().clear();

        assertThat(browser.comesBackFrom(consentPage, ALICE).status()).isEqualTo(400);
    }

    @Test
    void two_marks_are_as_good_as_none() {
        URI consentPage = browser.leavesForSpotify();
        browser.cookies().put(" smcp_login", "M".repeat(43));

        assertThat(browser.comesBackFrom(consentPage, ALICE).status()).isEqualTo(400);
    }

    @Test
    void a_state_is_good_for_ten_minutes() {
        URI consentPage = browser.leavesForSpotify();
        house.stage().clock().advance(Duration.ofMinutes(10).plusMillis(1));

        assertThat(browser.comesBackFrom(consentPage, ALICE).status()).isEqualTo(400);
    }

    @Test
    void a_state_is_good_once() {
        URI consentPage = browser.leavesForSpotify();
        browser.comesBackFrom(consentPage, ALICE);

        assertThat(browser.comesBackFrom(consentPage, ALICE).status()).isEqualTo(400);
        assertThat(browser.open("/account").text()).contains("Alice in Chains");
    }

    @Test
    void whoever_declines_is_told_that_nothing_was_kept() {
        URI consentPage = browser.leavesForSpotify();

        Seen page = browser.open("/auth/callback?error=access_denied&state=" + Browser.stateOf(consentPage));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("Spotify was not connected").contains("href=\"/auth/login\"");
        assertThat(browser.comesBackFrom(consentPage, ALICE).status())
                .as("the login is spent")
                .isEqualTo(400);
    }

    @Test
    void nothing_from_the_query_becomes_part_of_the_page() {
        String state = Browser.stateOf(browser.leavesForSpotify());
        String script = "%3Cscript%3Ealert(1)%3C/script%3E";

        Seen page = browser.open(
                "/auth/callback?error=" + script + "&error_description=" + script + "&state=" + state + "&x=" + script);

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).doesNotContain("alert(1)");
    }

    @Test
    void a_display_name_is_shown_and_not_run() {
        var mallory = new SpotifyProfile(
                new SpotifyAccountId("mallory"), "mallory\"><b>", "<script>alert('x')</script>\" onload=\"alert(2)");

        Seen account = browser.logsInAs(mallory);

        assertThat(account.text()).contains("&lt;script&gt;alert").doesNotContain("<script>alert", "mallory\"><b>");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_spotify_holds_against_a_login_is_explained(Refusal why, int status, String words) {
        URI consentPage = browser.leavesForSpotify();
        house.stage().spotify().refuses(why);

        Seen page = browser.comesBackFrom(consentPage, ALICE);

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.text()).contains(words);
        assertThat(browser.cookies()).doesNotContainKey("smcp_session");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new Refusal.AppNotAllowed(AppProblem.USER_NOT_ON_ALLOWLIST), 403, "five people"),
                Arguments.of(new Refusal.AppNotAllowed(AppProblem.OWNER_NEEDS_PREMIUM), 403, "Spotify Premium"),
                Arguments.of(new Refusal.SpotifyUnavailable(), 502, "Spotify does not answer"),
                Arguments.of(new Refusal.RateLimited(Duration.ofSeconds(20)), 503, "in a minute"),
                Arguments.of(new Refusal.QuotaExhausted(Duration.ofHours(13)), 503, "in 14 hours"),
                Arguments.of(new Refusal.TokenRejected(), 400, "Spotify did not accept this login"));
    }

    @Test
    void when_to_try_again_is_told_to_programs_too() {
        URI consentPage = browser.leavesForSpotify();
        house.stage().spotify().refuses(new Refusal.RateLimited(Duration.ofSeconds(20)));

        assertThat(browser.comesBackFrom(consentPage, ALICE).header("Retry-After"))
                .contains("20");
    }
}
