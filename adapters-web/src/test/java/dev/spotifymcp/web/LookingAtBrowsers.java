package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A person sees where they are signed in, and ends it. */
class LookingAtBrowsers {

    private static final Pattern END = Pattern.compile("action=\"(/account/sessions/[0-9A-Za-z]{22}/revoke)\"");

    @AutoClose
    private final House house = House.onLoopback();

    private final Browser here = house.browser();
    private final Seen account = here.logsInAs(ALICE);

    @Test
    void the_browser_they_look_from_is_marked_and_ended_by_signing_out() {
        assertThat(account.text()).containsOnlyOnce("This browser");
        assertThat(endings(account)).isEmpty();
        assertThat(account.hasForm("/account/sessions/revoke-others")).isFalse();
    }

    @Test
    void neither_the_cookie_nor_its_hash_stands_on_the_page() {
        house.browser().logsInAs(ALICE);
        var sessions = house.stage().stores().browserSessions();
        var kept = sessions.of(house.stage().withoutConnection(ALICE));

        assertThat(kept)
                .hasSize(2)
                .allSatisfy(session -> assertThat(here.open("/account").text())
                        .doesNotContain(session.token().value()));
        assertThat(here.open("/account").text()).doesNotContain(here.cookie("smcp_session"));
    }

    @Test
    void another_is_ended_at_once_and_this_one_goes_on() {
        Browser lost = house.browser();
        lost.logsInAs(ALICE);
        Seen page = here.open("/account");

        Seen done = here.submit(page, endings(page).getFirst());

        assertThat(done.location()).isEqualTo("/account");
        assertThat(lost.open("/account").location()).isEqualTo("/auth/login");
        assertThat(here.open("/account").text()).contains("Browser signed out from elsewhere");
    }

    @Test
    void all_others_are_ended_at_once_and_nobody_elses() {
        Browser lost = house.browser();
        lost.logsInAs(ALICE);
        Browser bobs = house.browser();
        bobs.logsInAs(BOB);

        here.submit(here.open("/account"), "/account/sessions/revoke-others");

        assertThat(lost.open("/account").status()).isEqualTo(303);
        assertThat(here.open("/account").status()).isEqualTo(200);
        assertThat(bobs.open("/account").status()).isEqualTo(200);
    }

    @Test
    void nobody_ends_somebody_elses() {
        house.browser().logsInAs(ALICE);
        String end = endings(here.open("/account")).getFirst();
        Browser bobs = house.browser();
        Seen bobsAccount = bobs.logsInAs(BOB);

        assertThat(bobs.open(end).status()).isEqualTo(404);
        assertThat(bobs.post(end, Map.of("csrf", bobsAccount.formToken())).status())
                .isEqualTo(404);

        assertThat(endings(here.open("/account"))).containsExactly(end);
    }

    @Test
    void whoever_ends_their_own_session_is_out() {
        var own = house.stage().stores().browserSessions().of(house.stage().withoutConnection(ALICE));
        String end = "/account/sessions/" + own.getFirst().id().value() + "/revoke";

        here.post(end, account.form("/auth/logout"));

        assertThat(here.open("/account").location()).isEqualTo("/auth/login");
    }

    @Test
    void nothing_that_a_browser_calls_itself_is_shown() {
        Browser odd = house.browser();
        var page = odd.leavesForSpotify();
        String code = house.stage().spotify().consents(ALICE, page).reveal();
        odd.send(odd.to("/auth/callback?code=" + code + "&state=" + Browser.stateOf(page))
                .header("User-Agent", "<b>Evil</b> Firefox/1.0 (Windows NT 10.0; SECRETPHONE)"));

        assertThat(odd.open("/account").text()).contains("Firefox on Windows").doesNotContain("Evil", "SECRETPHONE");
    }

    private static List<String> endings(Seen page) {
        return END.matcher(page.text()).results().map(found -> found.group(1)).toList();
    }
}
