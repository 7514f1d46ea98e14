package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.account.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link dev.spotifymcp.domain.account.Users} promises. */
public abstract class UsersContract extends StoresContract {

    private static final SpotifyProfile CAROL =
            new SpotifyProfile(new SpotifyAccountId("carolAccount3"), "carol", "Carol King");
    private static final Instant LATER = NOON.plus(Duration.ofHours(3));

    @Test
    void a_newcomer_becomes_a_user_under_the_fresh_id() {
        UserId fresh = aUserId();

        User carol = stores.users().recognise(CAROL, fresh, NOON);

        assertThat(carol).isEqualTo(new User(fresh, CAROL, NOON, NOON));
        assertThat(stores.users().find(fresh)).contains(carol);
    }

    @Test
    void the_same_account_is_the_same_user_and_the_login_counts_as_activity() {
        User again = stores.users().recognise(ALICE, aUserId(), LATER);

        assertThat(again).isEqualTo(new User(alice, ALICE, NOON, LATER));
        assertThat(stores.users().find(alice)).contains(again);
    }

    @Test
    void a_different_account_is_a_different_user_even_with_the_same_names() {
        var namesake =
                new SpotifyProfile(new SpotifyAccountId("anotherAccount"), ALICE.userName(), ALICE.displayName());

        User other = stores.users().recognise(namesake, aUserId(), NOON);

        assertThat(other.id()).isNotEqualTo(alice);
    }

    @Test
    void account_ids_that_differ_in_case_only_are_different_accounts() {
        var shouting = new SpotifyProfile(
                new SpotifyAccountId(ALICE.account().value().toUpperCase(Locale.ROOT)), "alice", "Alice");

        assertThat(stores.users().recognise(shouting, aUserId(), NOON).id()).isNotEqualTo(alice);
    }

    @Test
    void names_are_brought_up_to_date() {
        var renamed = new SpotifyProfile(ALICE.account(), "alice.new", "Alice Cooper");

        stores.users().recognise(renamed, aUserId(), LATER);

        assertThat(stores.users().find(alice)).map(User::profile).contains(renamed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "🎧👩‍👩‍👧‍👦 party",
                "\u202Eevil\u202C مرحبا שלום",
                "O'Brien \"; DROP TABLE users; --",
                "<script>alert(1)</script>",
                "back\\slash, tab\t, line\nbreak, %s :name ? $1",
                "e\u0301 is not é"
            })
    void a_display_name_comes_back_as_it_was(String name) {
        UserId odd = loggedIn(new SpotifyProfile(new SpotifyAccountId("odd"), "odd'\"<user>", name));

        assertThat(stores.users().find(odd).orElseThrow().profile())
                .isEqualTo(new SpotifyProfile(new SpotifyAccountId("odd"), "odd'\"<user>", name));
    }

    @Test
    void a_display_name_of_any_length_is_kept() {
        String endless = "la".repeat(1_000);

        UserId odd = loggedIn(new SpotifyProfile(new SpotifyAccountId("odd"), "odd", endless));

        assertThat(stores.users().find(odd))
                .map(user -> user.profile().displayName())
                .contains(endless);
    }

    @Test
    void nobody_is_found_under_an_unknown_id() {
        assertThat(stores.users().find(aUserId())).isEmpty();
    }

    @Test
    void the_holder_of_an_account_is_found_until_they_leave() {
        assertThat(stores.users().holder(ALICE.account())).contains(alice);

        stores.users().delete(alice);

        assertThat(stores.users().holder(ALICE.account())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobodysAccount", "%", "_", "' OR 1=1 --", "ALICEACCOUNT"})
    void no_holder_is_found_of_an_account_that_nobody_has(String account) {
        assertThat(stores.users().holder(new SpotifyAccountId(account))).isEmpty();
    }

    @Test
    void activity_is_noted_for_this_user_only() {
        stores.users().markActive(alice, LATER);

        assertThat(stores.users().find(alice)).map(User::lastActiveAt).contains(LATER);
        assertThat(stores.users().find(bob)).map(User::lastActiveAt).contains(NOON);
    }

    @Test
    void activity_of_a_user_who_has_left_brings_nobody_back() {
        stores.users().delete(alice);

        stores.users().markActive(alice, LATER);

        assertThat(stores.users().find(alice)).isEmpty();
    }

    @Test
    void fifty_logins_of_a_new_account_at_once_make_one_user() {
        var recognised = Crowd.of(
                50, caller -> stores.users().recognise(CAROL, aUserId(), NOON).id());

        assertThat(recognised).containsOnly(recognised.getFirst());
        assertThat(stores.users().find(recognised.getFirst())).isPresent();
    }

    @Test
    void a_user_is_welcomed_once() {
        assertThat(stores.users().welcome(alice)).isTrue();
        assertThat(stores.users().welcome(alice)).isFalse();
        assertThat(stores.users().welcome(bob)).isTrue();
    }

    @Test
    void of_fifty_who_would_welcome_a_user_at_once_one_does() {
        var welcomed = Crowd.of(50, caller -> stores.users().welcome(alice));

        assertThat(welcomed).filteredOn(first -> first).hasSize(1);
    }

    @Test
    void logging_in_again_is_no_reason_for_another_welcome() {
        stores.users().welcome(alice);

        loggedIn(ALICE);

        assertThat(stores.users().welcome(alice)).isFalse();
    }

    @Test
    void a_stranger_is_not_welcomed() {
        assertThat(stores.users().welcome(aUserId())).isFalse();
    }

    @Test
    void whoever_leaves_takes_everything_along() {
        var things = AccountSamples.thingsOf(alice);
        things.keptIn(stores);

        stores.users().delete(alice);

        assertThat(stores.users().find(alice)).isEmpty();
        assertThat(stores.apiKeys().find(things.key().id())).isEmpty();
        assertThat(stores.apiKeys().of(alice)).isEmpty();
        assertThat(stores.browserSessions().find(things.session().token())).isEmpty();
        assertThat(stores.browserSessions().of(alice)).isEmpty();
        assertThat(stores.spotifyConnections().find(alice)).isEmpty();
    }

    @Test
    void whoever_leaves_leaves_the_others_alone() {
        var things = AccountSamples.thingsOf(bob);
        things.keptIn(stores);

        stores.users().delete(alice);

        assertThat(stores.users().find(bob)).isPresent();
        assertThat(stores.apiKeys().of(bob)).containsExactly(things.key());
        assertThat(stores.browserSessions().of(bob)).containsExactly(things.session());
        assertThat(stores.spotifyConnections().find(bob)).contains(things.connection());
    }

    @Test
    void whoever_comes_back_after_leaving_begins_anew() {
        stores.users().welcome(alice);
        stores.apiKeys().add(AccountSamples.key(alice, PresentedKey.fresh(Kind.API_KEY, SECRETS)));
        stores.users().delete(alice);

        UserId returned = loggedIn(ALICE);

        assertThat(returned).isNotEqualTo(alice);
        assertThat(stores.apiKeys().of(returned)).isEmpty();
        assertThat(stores.users().welcome(returned)).isTrue();
    }

    @Test
    void leaving_twice_changes_nothing() {
        stores.users().delete(alice);

        stores.users().delete(alice);

        assertThat(stores.users().find(alice)).isEmpty();
    }
}
