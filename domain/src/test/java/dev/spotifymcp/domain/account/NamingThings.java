package dev.spotifymcp.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.account.ApiKey.Kind;
import java.time.Instant;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and ids that cannot be wrong. */
class NamingThings {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Property
    void any_text_is_a_users_id_only_if_it_is_22_letters_and_digits(@ForAll String text) {
        if (!text.matches("[0-9A-Za-z]{22}")) {
            assertThatThrownBy(() -> new UserId(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "../x", "a&redirect_uri=x", "é", "client\0id"})
    void what_would_change_a_request_is_no_client_id(String text) {
        assertThatThrownBy(() -> new ClientId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_client_id_is_letters_and_digits() {
        assertThat(new ClientId("0123456789abcdefABCDEF").value()).isEqualTo("0123456789abcdefABCDEF");
    }

    @Test
    void an_account_id_cannot_be_empty() {
        assertThatThrownBy(() -> new SpotifyAccountId(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_keys_name_has_one_to_eighty_characters() {
        assertThat(named("  Laptop ").name()).isEqualTo("Laptop");
        assertThat(named("x".repeat(80)).name()).hasSize(80);
        assertThatThrownBy(() -> named(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> named("x".repeat(81))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars", "abc/efghijkl", "abcdefghijkl\n"})
    void what_is_no_key_id_is_refused(String text) {
        assertThatThrownBy(() -> new ApiKeyId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_scope_is_known_by_its_exact_value() {
        assertThat(Scope.of("spotify.playlists.write")).contains(Scope.PLAYLISTS_WRITE);
        assertThat(Scope.of("Spotify.Read")).isEmpty();
        assertThat(Scope.of("")).isEmpty();
        assertThat(Scope.all()).containsExactlyInAnyOrder(Scope.values());
    }

    @Test
    void a_caller_may_what_their_credential_allows_and_no_more() {
        var caller = new Caller(new UserId("A".repeat(22)), Set.of(Scope.READ));

        assertThat(caller.may(Scope.READ)).isTrue();
        assertThat(caller.may(Scope.PLAYBACK)).isFalse();
    }

    private static ApiKey named(String name) {
        var presented = PresentedKey.fresh(Kind.API_KEY, SecretSource.secure());
        return new ApiKey(
                presented.id(),
                new UserId("A".repeat(22)),
                Kind.API_KEY,
                name,
                presented.secret().hash(),
                Set.of(),
                NOON,
                NOON,
                Expiry.never());
    }
}
