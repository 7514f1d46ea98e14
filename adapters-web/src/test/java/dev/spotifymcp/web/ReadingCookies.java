package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cookies are what a browser sends, and anybody can make a browser send more. */
class ReadingCookies {

    @AutoClose
    private final House house = House.onLoopback();

    private final String session = sessionOfAlice();

    @ParameterizedTest
    @ValueSource(strings = {"smcp_session=%s", "a=b; smcp_session=%s; c=d", "smcp_session=%s;", "=; ; smcp_session=%s"})
    void the_session_is_found_among_others(String cookies) {
        assertThat(account(cookies.formatted(session))).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smcp_session=%s; smcp_session=%s",
                "smcp_session=%s; smcp_session=x",
                "smcp_session=; smcp_session=%s",
                "smcp_session=\"%s\"",
                "smcp_session=%sx",
                "smcp_session=x%s",
                "smcp_session= %s",
                "SMCP_SESSION=%s",
                "smcp_session==%s",
                "__Host-smcp_session=%s",
                "xsmcp_session=%s",
                "smcp_session=%s,smcp_session=x",
                "smcp_session=",
                "smcp_session"
            })
    void anything_odd_is_no_session(String cookies) {
        assertThat(account(cookies.replace("%s", session))).startsWith("HTTP/1.1 303");
    }

    @Test
    void two_headers_count_as_one() {
        assertThat(account("smcp_session=" + session + "\r\nCookie: smcp_session=" + session))
                .startsWith("HTTP/1.1 303");
    }

    @Test
    void a_flood_of_cookies_breaks_nothing() {
        assertThat(account("x=y;".repeat(2_000) + "smcp_session=" + session)).startsWith("HTTP/1.1 200");
        assertThat(account("x=y;".repeat(10_000))).startsWith("HTTP/1.1 4");
    }

    private String account(String cookies) {
        return RawHttp.exchange(
                house.port(), "GET /account HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookies + "\r\n\r\n");
    }

    private String sessionOfAlice() {
        Browser browser = house.browser();
        browser.logsInAs(ALICE);
        return browser.cookie("smcp_session");
    }
}
