package dev.spotifymcp.web.issuer;

import static dev.spotifymcp.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.jwt.JwtInvalidException;
import com.google.crypto.tink.jwt.RawJwt;
import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.grant.ForeignTokens.Claims;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token of the other issuer says, if it is one, for us, and in its time. */
class ReadingForeignTokens {

    @AutoClose
    private final FakeIssuer issuer = FakeIssuer.start();

    private final MovableClock clock = new MovableClock(NOON);
    private final IssuerTokens tokens = IssuerTokens.of(issuer.asTrusted(), clock);

    @Test
    void it_says_whose_account_it_is_for_and_which_of_our_scopes_it_has() {
        assertThat(read(UnaryOperator.identity()))
                .contains(new Claims(new SpotifyAccountId("account"), Set.of(Scope.READ)));
    }

    @Test
    void an_rsa_key_is_as_good() {
        issuer.signsWithRsa();

        assertThat(read(UnaryOperator.identity())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "application/at+jwt", "AT+JWT"})
    void the_types_of_access_tokens_are_taken(String type) {
        assertThat(read(jwt -> jwt.setTypeHeader(type))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "dpop+jwt", "secevent+jwt", "id_token", ""})
    void a_token_of_another_kind_is_none(String type) {
        assertThat(read(jwt -> jwt.setTypeHeader(type))).isEmpty();
    }

    @Test
    void a_token_for_another_service_is_none() {
        assertThat(read(jwt -> jwt.setAudience("https://music.example/mcp2"))).isEmpty();
        assertThat(read(jwt -> jwt.setAudience(FakeIssuer.AUDIENCE + "/"))).isEmpty();
        assertThat(read(jwt -> jwt.setAudience("account"))).isEmpty();
    }

    @Test
    void a_token_in_anothers_name_is_none_even_with_a_good_signature() {
        assertThat(read(jwt -> jwt.setIssuer(issuer.name() + "/"))).isEmpty();
        assertThat(read(jwt -> jwt.setIssuer("https://music.example"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // issued, not before, expires; seconds from now
        "0, 0, 300, true",
        "-300, -300, -59, true",
        "-300, -300, -60, false",
        "59, 0, 300, true",
        "61, 0, 300, false",
        "0, 59, 300, true",
        "0, 61, 300, false",
        "0, 0, -3600, false"
    })
    void clocks_may_be_a_minute_apart_and_no_more(int issued, int notBefore, int expires, boolean good) {
        assertThat(read(jwt -> jwt.setIssuedAt(clock.instant().plusSeconds(issued))
                                .setNotBefore(clock.instant().plusSeconds(notBefore))
                                .setExpiration(clock.instant().plusSeconds(expires)))
                        .isPresent())
                .isEqualTo(good);
    }

    @Test
    void a_token_without_times_is_none() {
        assertThat(tokens.read(issuer.sign(timeless().setIssuedAt(NOON).withoutExpiration())))
                .isEmpty();
        assertThat(tokens.read(issuer.sign(timeless().setExpiration(NOON.plusSeconds(300)))))
                .isEmpty();
        assertThat(tokens.read(issuer.sign(timeless().setIssuedAt(NOON).setExpiration(NOON.plusSeconds(300)))))
                .isPresent();
    }

    private RawJwt.Builder timeless() {
        return RawJwt.newBuilder()
                .setIssuer(issuer.name())
                .setAudience(FakeIssuer.AUDIENCE)
                .addStringClaim(Issuer.USUAL_ACCOUNT_CLAIM, "account");
    }

    @Test
    void what_was_verified_once_ends_all_the_same() {
        var token = issuer.token("account", clock.instant(), UnaryOperator.identity());
        assertThat(tokens.read(token)).isPresent();

        clock.advance(Duration.ofSeconds(361));

        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void a_token_that_is_nobodys_is_none() {
        assertThat(tokens.read(issuer.token("", NOON, UnaryOperator.identity())))
                .isEmpty();
        assertThat(tokens.read(issuer.token("a\u0000b", NOON, UnaryOperator.identity())))
                .isEmpty();
        assertThat(tokens.read(issuer.token("x".repeat(201), NOON, UnaryOperator.identity())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope", "scp"})
    void scopes_are_read_however_issuers_write_them(String claim) {
        Claims listed = read(jwt -> array(jwt, claim, "[\"spotify.playback\",5,\"email\"]"))
                .orElseThrow();

        assertThat(listed.scopes()).contains(Scope.PLAYBACK).doesNotContain(Scope.LIBRARY_WRITE);
    }

    private static RawJwt.Builder array(RawJwt.Builder jwt, String claim, String json) {
        try {
            return jwt.addJsonArrayClaim(claim, json);
        } catch (JwtInvalidException impossible) {
            throw new AssertionError("it is a list", impossible);
        }
    }

    private Optional<Claims> read(UnaryOperator<RawJwt.Builder> change) {
        return tokens.read(issuer.token("account", clock.instant(), change));
    }
}
