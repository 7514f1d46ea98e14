package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A person downloads all that is known of them. */
class TakingDataAlong {

    @AutoClose
    private final House house = House.onLoopback();

    private final Browser browser = house.browser();
    private final Seen account = browser.logsInAs(ALICE);

    @Test
    void it_is_a_file_that_nobody_between_keeps() {
        Seen file = browser.open("/account/export");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("attachment; filename=\"spotify-mcp-account.json\"");
        assertThat(file.header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(file.header("Cache-Control")).contains("no-store");
    }

    /** The shape is promised in docs/storage.md. */
    @Test
    void it_has_the_shape_that_is_promised() {
        String id = account.shown("api-key").orElseThrow().substring(5, 17);

        assertThatJson(browser.open("/account/export").text()).isEqualTo("""
                {"format": 1,
                 "exported_at": "2026-11-22T12:00:00.123456Z",
                 "profile": {"user_id": "${json-unit.any-string}", "spotify_account": "aliceAccount1",
                  "spotify_user_name": "alice", "display_name": "Alice in Chains",
                  "created_at": "2026-11-22T12:00:00.123456Z", "last_active_at": "2026-11-22T12:00:00.123456Z"},
                 "spotify": {"state": "connected", "app": "0123456789abcdef0123456789abcdef",
                  "scopes": ["playlist-modify-private", "user-library-read"],
                  "consented_at": "2026-11-22T12:00:00.123456Z", "consent_ends_at": "2027-05-22T12:00:00.123456Z"},
                 "keys": [{"id": "%s", "kind": "api_key", "name": "First key",
                  "scopes": ["spotify.library.write", "spotify.playback", "spotify.playlists.write", "spotify.read"],
                  "created_at": "2026-11-22T12:00:00.123456Z", "last_used_at": "2026-11-22T12:00:00.123456Z",
                  "expires_at": null}],
                 "programs": [],
                 "sessions": [{"id": "${json-unit.any-string}", "browser": "Some browser",
                  "created_at": "2026-11-22T12:00:00.123456Z", "last_seen_at": "2026-11-22T12:00:00.123456Z",
                  "expires_at": "2026-12-22T12:00:00.123456Z"}],
                 "activity": [
                  {"at": "2026-11-22T12:00:00.123456Z", "act": "exported", "subject": ""},
                  {"at": "2026-11-22T12:00:00.123456Z", "act": "key_made", "subject": "First key"},
                  {"at": "2026-11-22T12:00:00.123456Z", "act": "signed_in", "subject": "Some browser"},
                  {"at": "2026-11-22T12:00:00.123456Z", "act": "spotify_connected", "subject": ""}]}
                """.formatted(id));
    }

    @Test
    void programs_are_in_it_and_no_secret_or_hash_of_anything_is() {
        Program program = Program.registeredAt(house);
        Seen tokens = program.redeem(program.codeFrom(ALICE, browser));
        browser.submit(account, "/account/connect-tokens", Map.of("name", "Phone"));
        var stores = house.stage().stores();
        var alice = house.stage().withoutConnection(ALICE);

        String file = browser.open("/account/export").text();

        assertThatJson(file).inPath("programs[0].name").isEqualTo("App");
        assertThatJson(file).inPath("keys[*].kind").isArray().containsExactlyInAnyOrder("api_key", "connect_token");
        stores.apiKeys()
                .of(alice)
                .forEach(key -> assertThat(file).doesNotContain(key.hash().value()));
        stores.browserSessions()
                .of(alice)
                .forEach(session ->
                        assertThat(file).doesNotContain(session.token().value()));
        var connection = stores.spotifyConnections().find(alice).orElseThrow();
        assertThat(file)
                .doesNotContain(
                        connection.token().reveal(),
                        connection.refreshToken().reveal(),
                        Program.field(tokens, "access_token"),
                        Program.field(tokens, "refresh_token"),
                        account.shown("api-key").orElseThrow(),
                        browser.cookie("smcp_session"));
    }

    @Test
    void nothing_of_anybody_else_is_in_it() {
        house.browser().logsInAs(BOB);

        assertThat(browser.open("/account/export").text()).doesNotContain("bob", "Bob");
    }

    @Test
    void whoever_is_not_signed_in_gets_none() {
        assertThat(house.browser().open("/account/export").location()).isEqualTo("/auth/login");
    }
}
