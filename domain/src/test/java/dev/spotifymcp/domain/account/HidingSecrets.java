package dev.spotifymcp.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HidingSecrets {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UserId USER = new UserId("A".repeat(22));
    private static final ClientId APP = new ClientId("app");

    @Property
    void a_secret_prints_as_its_kind_and_nothing_else(@ForAll("texts") String text) {
        assertThat(new SpotifyToken(text)).hasToString("SpotifyToken[hidden]");
        assertThat(new RefreshToken(text)).hasToString("RefreshToken[hidden]");
        assertThat("%s".formatted(new ClientSecret(text))).isEqualTo("ClientSecret[hidden]");
    }

    @Property
    void a_secret_leaves_by_one_way_unchanged(@ForAll("texts") String text) {
        assertThat(new SpotifyToken(text).reveal()).isEqualTo(text);
    }

    @Property
    void secrets_are_equal_when_their_texts_are(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(new SpotifyToken(one).equals(new SpotifyToken(other))).isEqualTo(one.equals(other));
        assertThat(new SpotifyToken(one)).isEqualTo(new SpotifyToken(one)).hasSameHashCodeAs(new SpotifyToken(one));
    }

    @Property
    void one_kind_of_secret_never_equals_another(@ForAll("texts") String text) {
        assertThat((Object) new SpotifyToken(text)).isNotEqualTo(new RefreshToken(text));
        assertThat((Object) new SpotifyToken(text)).isNotEqualTo(text);
    }

    @Property
    void a_hash_recognises_its_secret_and_no_other(@ForAll("texts") String one, @ForAll("texts") String other) {
        SecretHash kept = new SessionToken(one).hash();

        assertThat(kept.matches(new SessionToken(other).hash())).isEqualTo(one.equals(other));
        assertThat(kept.value()).hasSize(43).doesNotContain(one);
    }

    @Example
    void whatever_holds_a_secret_hides_it_too() {
        var grant = new SpotifyGrant(
                new SpotifyToken("t0ps3cret"), Duration.ofHours(1), Set.of(), new RefreshToken("r3fr3sh"));
        var connection = SpotifyConnection.authorized(
                USER, APP, grant, grant.refreshToken().orElseThrow(), NOON);
        var permit = new Permit(USER, APP, connection.token(), NOON);

        assertThat(connection + " " + permit).doesNotContain("t0ps3cret", "r3fr3sh");
    }

    @Example
    void a_secret_cannot_be_empty() {
        assertThatThrownBy(() -> new SpotifyToken("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SpotifyToken(" \t")).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void a_hash_is_what_everybody_calls_sha_256() {
        assertThat(SecretHash.of("abc").value()).isEqualTo("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().ofMinLength(1).filter(text -> !text.isBlank());
    }
}
