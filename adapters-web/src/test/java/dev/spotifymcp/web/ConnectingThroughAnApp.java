package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the account page says of Spotify, and the apps that people connect through. */
class ConnectingThroughAnApp {

    @AutoClose
    private final House house = House.onLoopback();

    private final Browser browser = house.browser();
    private final String ownApp = house.stage().spotify().ownApp().value();

    @Test
    void the_page_says_what_was_allowed_through_which_app_and_for_how_long() {
        Seen account = browser.logsInAs(ALICE);

        assertThat(account.text())
                .contains("this server’s app", "See your library", "Change your playlists", "22 May 2027")
                .doesNotContain("Reconnect before then");
    }

    @Test
    void two_weeks_before_the_end_it_warns() {
        browser.logsInAs(ALICE);
        house.stage().clock().advance(Duration.ofDays(180));
        Browser later = house.browser();
        later.holds(house.sessionOf(ALICE));

        Seen account = later.open("/account");

        assertThat(account.text()).contains("Spotify ends this connection on", "Reconnect before then");
    }

    @Test
    void whoever_names_their_own_app_comes_back_connected_through_it() {
        Seen account = browser.logsInAs(ALICE);

        Seen sent = browser.submit(account, "/auth/login", Map.of("client_id", ownApp));
        browser.comesBackFrom(URI.create(sent.location()), ALICE);

        assertThat(sent.location()).contains("client_id=" + ownApp);
        assertThat(browser.open("/account").text())
                .contains("your own app <code>" + ownApp, "Spotify connected: <bdi>own app " + ownApp);
    }

    @Test
    void reconnecting_leads_through_the_same_app_and_another_button_back_to_the_servers() {
        Seen account = browser.logsInAs(ALICE);
        browser.comesBackFrom(
                URI.create(browser.submit(account, "/auth/login", Map.of("client_id", ownApp))
                        .location()),
                ALICE);

        assertThat(browser.open("/account").text())
                .contains("<input type=\"hidden\" name=\"client_id\" value=\"" + ownApp + "\">")
                .contains("Back to this server’s app");
    }

    @Test
    void the_page_says_what_an_own_app_needs() {
        assertThat(browser.logsInAs(ALICE).text()).contains("five people", House.LOOPBACK + "/auth/callback", "PKCE");
    }
}
