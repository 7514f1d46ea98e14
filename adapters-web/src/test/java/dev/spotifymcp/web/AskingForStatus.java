package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** {@code /auth/status} and {@code /auth/revoke}. */
class AskingForStatus {

    @AutoClose
    private final House house = House.onLoopback();

    private final UserId alice = house.stage().connected(ALICE);
    private final String key = house.keyOf(alice, Kind.API_KEY).reveal();
    private final Client client = Client.of(house);

    @Test
    void a_good_key_learns_how_its_owner_stands() {
        Seen status = client.get("/auth/status", key);

        assertThat(status.status()).isEqualTo(200);
        assertThatJson(status.text()).isEqualTo("""
                        {
                          "authenticated": true,
                          "user_id": "%s",
                          "display_name": "Alice in Chains",
                          "spotify_user_id": "alice",
                          "spotify_connected": true,
                          "last_active": "2026-11-22T12:00:00.123456Z",
                          "created_at": "2026-11-22T12:00:00.123456Z"
                        }""".formatted(alice.value()));
    }

    @Test
    void no_key_and_a_bad_key_learn_nothing() {
        assertThat(client.send(client.to("/auth/status")).status()).isEqualTo(401);
        assertThat(client.get("/auth/status", "garbage").status()).isEqualTo(401);
        assertThatJson(client.get("/auth/status", "garbage").text())
                .inPath("error")
                .isEqualTo("invalid_token");
    }

    @Test
    void a_dead_connection_is_no_connection() {
        house.breaksConnectionOf(ALICE);

        assertThatJson(client.get("/auth/status", key).text())
                .inPath("spotify_connected")
                .isEqualTo(false);
    }

    @Test
    void somebody_who_has_disconnected_is_still_themselves() {
        house.stage().stores().spotifyConnections().forget(alice);

        assertThatJson(client.get("/auth/status", key).text())
                .inPath("spotify_connected")
                .isEqualTo(false);
        assertThatJson(client.get("/auth/status", key).text())
                .inPath("authenticated")
                .isEqualTo(true);
    }

    @Test
    void a_key_that_outlived_its_owner_for_a_moment_is_a_wrong_key() {
        house.forgetsButKeepsKeysOf(ALICE);

        assertThat(client.get("/auth/status", key).status()).isEqualTo(401);
    }

    @Test
    void revoking_with_a_key_leaves_nothing_of_its_owner() {
        Browser browser = house.browser();
        browser.logsInAs(ALICE);

        Seen revoked = client.send(client.to("/auth/revoke").DELETE().header("Authorization", "Bearer " + key));

        assertThat(revoked.status()).isEqualTo(200);
        assertThatJson(revoked.text()).inPath("user_id").isEqualTo(alice.value());
        assertThatJson(revoked.text()).inPath("message").isString().isNotBlank();
        assertThat(house.knows(ALICE)).isFalse();
        assertThat(house.stage().stores().apiKeys().of(alice)).isEmpty();
        assertThat(house.stage().stores().browserSessions().of(alice)).isEmpty();
        assertThat(house.stage().stores().spotifyConnections().find(alice)).isEmpty();
        assertThat(client.get("/auth/status", key).status()).isEqualTo(401);
        assertThat(browser.open("/account").location()).isEqualTo("/auth/login");
    }

    @Test
    void post_revokes_as_delete_does() {
        var request = client.to("/auth/revoke")
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.noBody());

        assertThat(client.send(request).status()).isEqualTo(200);
        assertThat(house.knows(ALICE)).isFalse();
    }

    @Test
    void nobody_revokes_without_a_key() {
        assertThat(client.post("/auth/revoke").status()).isEqualTo(401);
        assertThat(client.get("/auth/revoke", key).status()).isEqualTo(405);
        assertThat(house.knows(ALICE)).isTrue();
    }
}
