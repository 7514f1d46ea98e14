package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.ApiKeyId;
import dev.spotifymcp.domain.account.ApiKeys;
import dev.spotifymcp.domain.account.Expiry;
import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link ApiKeys} promises. */
public abstract class ApiKeysContract extends StoresContract {

    @Test
    void a_key_comes_back_as_it_was_added() {
        ApiKey key = AccountSamples.key(alice);

        assertThat(keys().add(key)).isTrue();

        assertThat(keys().find(key.id())).contains(key);
    }

    @Test
    void a_key_with_an_end_few_scopes_and_a_name_of_any_kind_comes_back_as_it_was_added() {
        var presented = PresentedKey.fresh(Kind.CONNECT_TOKEN, SECRETS);
        var key = new ApiKey(
                presented.id(),
                alice,
                Kind.CONNECT_TOKEN,
                "Robert'); DROP TABLE keys;-- <b>🎧</b>",
                presented.secret().hash(),
                Set.of(Scope.READ, Scope.PLAYLISTS_WRITE),
                NOON,
                NOON.plusSeconds(61),
                Expiry.at(NOON.plus(Duration.ofDays(30))));

        keys().add(key);

        assertThat(keys().find(key.id())).contains(key);
    }

    @Test
    void a_key_that_allows_nothing_comes_back_as_it_was_added() {
        ApiKey key = withScopes(AccountSamples.key(alice), Set.of());

        keys().add(key);

        assertThat(keys().find(key.id())).contains(key);
    }

    @Test
    void an_id_that_differs_in_case_only_names_another_key() {
        keys().add(withId(AccountSamples.key(alice), new ApiKeyId("abcdefghijkl")));

        assertThat(keys().find(new ApiKeyId("abcdefghijkl".toUpperCase(Locale.ROOT))))
                .isEmpty();
    }

    @Test
    void keys_are_listed_oldest_first_and_to_their_owner_only() {
        ApiKey second = createdAt(AccountSamples.key(alice), NOON.plusSeconds(1));
        ApiKey first = createdAt(AccountSamples.key(alice), NOON);
        ApiKey third = createdAt(AccountSamples.key(alice), NOON.plusSeconds(2));
        keys().add(second);
        keys().add(third);
        keys().add(first);
        keys().add(AccountSamples.key(bob));

        assertThat(keys().of(alice)).containsExactly(first, second, third);
    }

    @Test
    void a_use_is_noted_for_this_key_only() {
        ApiKey used = AccountSamples.key(alice);
        ApiKey idle = AccountSamples.key(alice);
        keys().add(used);
        keys().add(idle);
        Instant later = NOON.plus(Duration.ofMinutes(5));

        keys().markUsed(used.id(), later);

        assertThat(keys().find(used.id())).map(ApiKey::lastUsedAt).contains(later);
        assertThat(keys().find(used.id())).map(ApiKey::createdAt).contains(NOON);
        assertThat(keys().find(idle.id())).contains(idle);
    }

    @Test
    void a_use_of_a_revoked_key_brings_it_not_back() {
        ApiKey key = AccountSamples.key(alice);
        keys().add(key);
        keys().revoke(alice, key.id());

        keys().markUsed(key.id(), NOON.plusSeconds(1));

        assertThat(keys().find(key.id())).isEmpty();
    }

    @Test
    void its_owner_revokes_a_key_and_keeps_the_others() {
        ApiKey lost = AccountSamples.key(alice);
        ApiKey kept = AccountSamples.key(alice);
        keys().add(lost);
        keys().add(kept);

        keys().revoke(alice, lost.id());

        assertThat(keys().find(lost.id())).isEmpty();
        assertThat(keys().of(alice)).containsExactly(kept);
    }

    @Test
    void nobody_revokes_a_key_of_somebody_else() {
        ApiKey key = AccountSamples.key(alice);
        keys().add(key);

        keys().revoke(bob, key.id());

        assertThat(keys().find(key.id())).contains(key);
    }

    @Test
    void a_user_cannot_hold_more_than_so_many() {
        fill(alice, ApiKeys.MOST_PER_USER);
        ApiKey tooMany = AccountSamples.key(alice);

        assertThat(keys().add(tooMany)).isFalse();

        assertThat(keys().find(tooMany.id())).isEmpty();
        assertThat(keys().add(AccountSamples.key(bob))).isTrue();
    }

    @Test
    void a_revoked_key_makes_room_for_another() {
        fill(alice, ApiKeys.MOST_PER_USER);

        keys().revoke(alice, keys().of(alice).getFirst().id());

        assertThat(keys().add(AccountSamples.key(alice))).isTrue();
    }

    @Test
    void adding_many_at_once_never_passes_the_limit() {
        fill(alice, ApiKeys.MOST_PER_USER - 5);

        var kept = Crowd.of(30, caller -> keys().add(AccountSamples.key(alice)));

        assertThat(kept).filteredOn(added -> added).hasSize(5);
        assertThat(keys().of(alice)).hasSize(ApiKeys.MOST_PER_USER);
    }

    private ApiKeys keys() {
        return stores.apiKeys();
    }

    private void fill(UserId owner, int count) {
        for (int i = 0; i < count; i++) {
            keys().add(AccountSamples.key(owner));
        }
    }

    private static ApiKey withId(ApiKey key, ApiKeyId id) {
        return new ApiKey(
                id,
                key.owner(),
                key.kind(),
                key.name(),
                key.hash(),
                key.scopes(),
                key.createdAt(),
                key.lastUsedAt(),
                key.expiry());
    }

    private static ApiKey withScopes(ApiKey key, Set<Scope> scopes) {
        return new ApiKey(
                key.id(),
                key.owner(),
                key.kind(),
                key.name(),
                key.hash(),
                scopes,
                key.createdAt(),
                key.lastUsedAt(),
                key.expiry());
    }

    private static ApiKey createdAt(ApiKey key, Instant moment) {
        return new ApiKey(
                key.id(), key.owner(), key.kind(), key.name(), key.hash(), key.scopes(), moment, moment, key.expiry());
    }
}
