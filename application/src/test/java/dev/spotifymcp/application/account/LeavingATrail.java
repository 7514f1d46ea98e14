package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.spotify.FakeAccounts;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.ApiKeyId;
import dev.spotifymcp.domain.account.ApiKeys;
import dev.spotifymcp.domain.account.Expiry;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people find in their activity after they have done something. */
class LeavingATrail {

    private final Stage stage = Stage.atNoon();
    private final InMemoryStores stores = stage.stores();
    private final LoginJourney journey = LoginJourney.on(stage);
    private final ManageKeys keys = stage.manageKeys();

    @Test
    void a_first_login_connects_and_signs_in() {
        journey.logIn(ALICE);

        assertThat(trailOfAlice()).containsExactly("signed_in Firefox", "spotify_connected ");
    }

    @Test
    void a_later_one_signs_in_only() {
        journey.logIn(ALICE);
        journey.logIn(ALICE);

        assertThat(trailOfAlice()).containsExactly("signed_in Firefox", "signed_in Firefox", "spotify_connected ");
    }

    @Test
    void one_that_mends_the_connection_or_changes_the_app_says_so() {
        journey.logIn(ALICE);
        new Leave(stores.users(), stores.spotifyConnections(), stores.auditTrail(), stage.clock()).disconnect(alice());

        URI page = journey.begin().begin(journey.browser(), FakeAccounts.OWN_APP);
        journey.comeBack(page, stage.spotify().consents(ALICE, page));
        journey.logIn(ALICE);

        assertThat(trailOfAlice())
                .startsWith(
                        "signed_in Firefox",
                        "spotify_connected ",
                        "signed_in Firefox",
                        "spotify_connected own app " + FakeAccounts.OWN_APP.value(),
                        "spotify_disconnected ");
    }

    @Test
    void keys_and_links_are_told_apart_and_named() {
        UserId alice = stage.withoutConnection(ALICE);
        ApiKeyId key = made(alice, Kind.API_KEY, "Laptop");
        ApiKeyId link = made(alice, Kind.CONNECT_TOKEN, "Phone");

        keys.revoke(alice, key);
        keys.revoke(alice, link);
        keys.revoke(alice, key);

        assertThat(trailOfAlice())
                .containsExactly("link_revoked Phone", "key_revoked Laptop", "link_made Phone", "key_made Laptop");
    }

    @Test
    void a_key_that_was_not_made_is_not_told_of() {
        UserId alice = stage.withoutConnection(ALICE);
        for (int i = 0; i < ApiKeys.MOST_PER_USER; i++) {
            made(alice, Kind.API_KEY, "Key " + i);
        }

        keys.make(alice, Kind.API_KEY, "One more", Scope.all(), Expiry.never());

        assertThat(trailOfAlice()).hasSize(ApiKeys.MOST_PER_USER).doesNotContain("key_made One more");
    }

    private ApiKeyId made(UserId owner, Kind kind, String name) {
        keys.make(owner, kind, name, Scope.all(), Expiry.never());
        return keys.of(owner).stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UserId alice() {
        return stage.withoutConnection(ALICE);
    }

    private List<String> trailOfAlice() {
        return stores.auditTrail().latest(alice(), 100).stream()
                .map(LeavingATrail::told)
                .toList();
    }

    private static String told(AuditEntry entry) {
        Act act = entry.act();
        return act.word() + " " + entry.subject();
    }
}
