package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.SpotifyProfile;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spotify knows only us. An attacker wants a code for their program from somebody who never meant to give it one. */
class ConfusingTheDeputy {

    @AutoClose
    private final House house = House.onLoopback();

    private final Program good = Program.registeredAt(house);
    private final Program evil = Program.registeredAt(house, "Evil", "https://evil.example/steal");
    private final Browser victim = house.browser();
    private final Browser attacker = house.browser();

    @Test
    void somebody_who_is_signed_in_and_trusts_another_program_is_asked_about_this_one() {
        victim.logsInAs(ALICE);
        victim.decide(victim.open(good.link()), "approve");

        Seen page = victim.open(evil.link());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<bdi>Evil</bdi>", "evil.example").doesNotContain("allowed the same before");
    }

    @Test
    void spotify_is_not_called_and_no_login_is_begun_before_the_person_has_agreed() {
        Seen page = victim.open(evil.link());

        assertThat(page.header("Location")).isEmpty();
        assertThat(page.text()).doesNotContain("accounts.spotify.test/authorize");
        assertThat(victim.open("/auth/callback?code=c&state=" + "s".repeat(43)).status())
                .isEqualTo(400);
    }

    @Test
    void a_way_to_spotify_that_was_agreed_to_in_another_browser_ends_here() {
        URI spotify = URI.create(
                attacker.decide(attacker.open(evil.link()), "approve").location());

        Seen back = victim.comesBackFrom(spotify, ALICE);

        assertThat(back.status()).isEqualTo(400);
        assertThat(back.header("Location")).isEmpty();
        assertThat(victim.cookies()).doesNotContainKey("smcp_session");
    }

    @Test
    void it_ends_here_too_in_a_browser_that_has_a_question_of_its_own_open() {
        victim.open(good.link());
        URI spotify = URI.create(
                attacker.decide(attacker.open(evil.link()), "approve").location());

        assertThat(victim.comesBackFrom(spotify, ALICE).status()).isEqualTo(400);
    }

    @Test
    void the_attackers_form_in_the_victims_browser_answers_nothing() {
        victim.logsInAs(ALICE);
        victim.open(good.link());
        Seen attackersPage = attacker.open(evil.link());

        Seen forged = victim.decide(attackersPage, "approve");

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.header("Location")).isEmpty();
        assertThat(attacker.decide(attackersPage, "deny").status())
                .as("nor is it spent")
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void a_form_on_another_site_answers_nothing_even_if_it_knew_everything(String site) {
        Seen page = victim.open(evil.link());
        var fields = new LinkedHashMap<>(page.form("/oauth/consent"));
        fields.put("decision", "approve");

        assertThat(victim.post("/oauth/consent", fields, site).status()).isEqualTo(403);
    }

    @Test
    void text_that_merely_looks_like_the_form_answers_nothing() {
        Seen page = victim.open(evil.link());
        var fields = new LinkedHashMap<>(page.form("/oauth/consent"));
        fields.put("decision", "approve");

        Seen forged = victim.send(victim.form("/oauth/consent", fields).setHeader("Content-Type", "text/plain"));

        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void a_browser_that_lost_its_cookie_answers_nothing() {
        Seen page = victim.open(good.link());
        victim.cookies().clear();

        assertThat(victim.decide(page, "approve").status()).isEqualTo(403);
    }

    @Test
    void a_question_is_answered_once() {
        victim.logsInAs(ALICE);
        Seen page = victim.open(good.link());

        assertThat(victim.decide(page, "approve").status()).isEqualTo(303);
        assertThat(victim.decide(page, "approve").status()).isEqualTo(403);
    }

    @Test
    void coming_back_from_spotify_twice_gives_one_code() {
        URI spotify =
                URI.create(victim.decide(victim.open(good.link()), "approve").location());
        String code = house.stage().spotify().consents(ALICE, spotify).reveal();
        String callback = "/auth/callback?code=" + code + "&state=" + Browser.stateOf(spotify);

        assertThat(victim.open(callback).location()).startsWith(Program.CALLBACK);
        assertThat(victim.open(callback).status()).isEqualTo(400);
    }

    @Test
    void who_signs_in_between_the_question_and_the_answer_has_not_been_asked() {
        victim.logsInAs(ALICE);
        Seen alicesPage = victim.open(good.link());
        victim.logsInAs(BOB);

        Seen answered = victim.decide(alicesPage, "approve");

        assertThat(answered.location())
                .as("not a code for Bob: whoever it is says so at Spotify")
                .startsWith("https://accounts.spotify.test/");
    }

    @Test
    void the_code_is_for_whoever_logged_in_at_spotify_not_for_who_was_signed_in_before() {
        URI spotify =
                URI.create(victim.decide(victim.open(good.link()), "approve").location());
        victim.logsInAs(BOB);

        String code = Program.parameter(victim.comesBackFrom(spotify, ALICE).location(), "code");
        String token = Program.field(good.redeem(code), "access_token");

        assertThat(Client.of(house).mcp(token).text()).startsWith(idOf(ALICE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/callback/",
                "https://app.example/callback/more",
                "https://app.example/callback?x=1",
                "https://app.example/Callback",
                "https://app.example/call%62ack",
                "https://app.example/callback/../steal",
                "https://app.example/callback#x",
                "https://app.example:443/callback",
                "https://app.example:8443/callback",
                "http://app.example/callback",
                "https://app.example.evil.example/callback",
                "https://app.example@evil.example/callback",
                "https://evil.example/callback",
                "https://evil.example\\@app.example/callback",
                "https://APP.example/callback",
                "//app.example/callback",
                "/callback",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://app.example/callback%0d%0aSet-Cookie:x",
                " https://app.example/callback"
            })
    void nobody_is_sent_to_an_address_that_only_resembles_the_registered_one(String address) {
        Seen page = victim.open(good.link("redirect_uri", address));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Location")).isEmpty();
        assertThat(page.text()).doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/cb", "http://127.0.0.1:65535/cb", "http://127.0.0.1/cb"})
    void a_program_on_the_persons_machine_may_listen_at_any_port(String address) {
        Program local = Program.registeredAt(house, "CLI", "http://127.0.0.1/cb");

        assertThat(victim.open(local.link("redirect_uri", address)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1.evil.example/cb",
                "http://127.0.0.1@evil.example/cb",
                "http://2130706433/cb",
                "http://localhost/cb",
                "http://[::1]/cb",
                "http://127.0.0.1:1/other",
                "https://127.0.0.1:1/cb"
            })
    void but_nothing_else_may_differ(String address) {
        Program local = Program.registeredAt(house, "CLI", "http://127.0.0.1/cb");

        Seen page = victim.open(local.link("redirect_uri", address));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Location")).isEmpty();
    }

    @Test
    void an_unknown_program_is_told_of_to_the_person_and_nobody_is_sent_anywhere() {
        Program unknown = Program.called(house, "smoc_nobody", Program.CALLBACK);

        for (String link : new String[] {
            unknown.link(), good.link("client_id", ""), good.link("redirect_uri", ""), "/oauth/authorize"
        }) {
            Seen page = victim.open(link);
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.header("Location")).isEmpty();
        }
    }

    @Test
    void a_name_that_would_be_markup_or_disguise_is_neither() {
        Seen registered = Program.register(
                house,
                "{\"client_name\":\"<script>alert(1)</script>\\u202EedualC\\u200B\",\"redirect_uris\":[\"https://evil.example/\"],"
                        + "\"logo_uri\":\"https://evil.example/logo.png\",\"token_endpoint_auth_method\":\"none\"}");
        Program disguised = Program.called(house, Program.field(registered, "client_id"), "https://evil.example/");

        Seen page = victim.open(disguised.link());

        assertThat(page.text())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert", "\u202E", "\u200B", "logo.png");
    }

    @Test
    void many_programs_leave_one_small_cookie() {
        for (int i = 0; i < 50; i++) {
            victim.open(good.link("state", "tab " + i));
        }

        assertThat(victim.cookies()).containsOnlyKeys("smcp_login");
    }

    @Test
    void nobody_else_frames_keeps_or_is_told_of_the_page() {
        Seen page = victim.open(good.link());

        assertThat(page.headers("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'", "default-src 'none'");
        assertThat(page.header("X-Frame-Options")).contains("DENY");
        assertThat(page.header("Referrer-Policy")).contains("no-referrer");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void other_sites_cannot_read_the_question() {
        Seen page = victim.send(victim.to(good.link()).header("Origin", "https://evil.example"));
        Seen answer = victim.send(victim.form("/oauth/consent", Map.of()).header("Origin", "https://evil.example"));

        assertThat(page.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void over_https_the_mark_of_the_browser_is_bound_to_the_host() {
        try (House inPublic = House.inPublic()) {
            Browser visitor = inPublic.browser();

            Seen page = visitor.open(Program.registeredAt(inPublic).link());

            assertThat(page.headers("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .matches("__Host-smcp_login=[0-9A-Za-z]{43}; .*")
                    .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain("Domain");
        }
    }

    private String idOf(SpotifyProfile person) {
        return house.stage().withoutConnection(person).value();
    }
}
