package dev.spotifymcp.web.issuer;

import static dev.spotifymcp.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.domain.grant.SignedToken;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other issuer changes its keys, goes down, and publishes nonsense. */
class KeepingTheIssuersKeys {

    @AutoClose
    private final FakeIssuer issuer = FakeIssuer.start();

    private final MovableClock clock = new MovableClock(NOON);
    private final IssuerTokens tokens = IssuerTokens.of(issuer.asTrusted(), clock);

    @Test
    void the_keys_are_fetched_once_for_many_tokens() {
        var answers = Crowd.of(40, caller -> tokens.read(token()).isPresent());

        assertThat(answers).containsOnly(true);
        assertThat(issuer.looks()).isEqualTo(1);
    }

    @Test
    void a_new_key_is_found_when_a_token_names_it() {
        assertIsGood(token());
        issuer.changesItsKey();
        clock.advance(IssuerKeys.PAUSE);

        assertIsGood(token());
        assertThat(issuer.looks()).isEqualTo(2);
    }

    @Test
    void made_up_names_of_keys_do_not_make_us_ask_more_than_once_a_minute() {
        assertIsGood(token());
        for (int i = 0; i < 20; i++) {
            issuer.changesItsKey();
            assertThat(tokens.read(token())).isEmpty();
        }

        assertThat(issuer.looks()).isEqualTo(1);
    }

    @Test
    void while_the_issuer_is_down_its_tokens_go_on_being_good() {
        assertIsGood(token());
        issuer.goesDown();

        clock.advance(IssuerKeys.FRESH.multipliedBy(3));

        assertIsGood(token());
        await().until(() -> issuer.looks() == 2);
        assertIsGood(token());
    }

    @Test
    void an_issuer_that_was_down_at_first_is_asked_again_after_a_minute() {
        issuer.goesDown();
        assertThat(tokens.read(token())).isEmpty();
        issuer.comesBack();
        assertThat(tokens.read(token())).isEmpty();

        clock.advance(IssuerKeys.PAUSE);

        assertIsGood(token());
    }

    @Test
    void a_key_that_was_withdrawn_is_worth_nothing_within_the_hour() {
        SignedToken stolen = issuer.token(
                "account",
                clock.instant(),
                jwt -> jwt.setExpiration(clock.instant().plus(Duration.ofDays(1))));
        assertIsGood(stolen);
        issuer.changesItsKey();

        clock.advance(IssuerKeys.FRESH);

        await().untilAsserted(() -> assertThat(tokens.read(stolen)).isEmpty());
    }

    @Test
    void a_key_we_cannot_use_says_nothing_against_the_others() {
        issuer.showsKeys(keys -> keys.replace("{\"keys\":[", """
                {"keys":[{"kty":"RSA","use":"enc","alg":"RSA-OAEP","n":"AQAB","e":"AQAB","kid":"a"},
                 {"kty":"RSA","alg":"RS256","n":"AQAB","e":"AQAB"},{"kty":"oct","k":"AQAB","alg":"HS256"},
                 {"kty":"EC","crv":"P-256","x":"*","y":5},{},5,null,"""));

        assertIsGood(token());
    }

    @Test
    void a_key_that_does_not_say_its_algorithm_is_for_the_usual_one() {
        issuer.showsKeys(keys -> keys.replace("\"alg\":\"ES256\",", ""));

        assertIsGood(token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "5", "{}", "{\"keys\":{}}", "{\"keys\":[]}", "<html>", "[", "{\"keys\":[{}]}"})
    void nonsense_is_no_keys_and_takes_none_away(String nonsense) {
        assertIsGood(token());
        issuer.showsKeys(keys -> nonsense);
        clock.advance(IssuerKeys.FRESH);

        assertIsGood(token());
        await().until(() -> issuer.looks() == 2);
        assertIsGood(token());
    }

    @Test
    void more_keys_than_anybody_has_are_not_read() {
        issuer.showsKeys(keys -> keys + " ".repeat(300_000));

        assertThat(tokens.read(token())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example/keys", "file:///etc/passwd", "//127.0.0.1/keys", "keys", "https://a@b/c"})
    void keys_are_not_fetched_from_where_anybody_could_change_them(String address) {
        issuer.describesItself(
                document -> document.replaceFirst("\"jwks_uri\":\"[^\"]+\"", "\"jwks_uri\":\"" + address + '"'));

        assertThat(tokens.read(token())).isEmpty();
        assertThat(issuer.keysShown()).isZero();
    }

    @Test
    void a_description_of_somebody_else_is_not_believed() {
        issuer.describesItself(
                document -> document.replace("\"issuer\":\"" + issuer.name(), "\"issuer\":\"https://evil.example"));

        assertThat(tokens.read(token())).isEmpty();
        assertThat(issuer.keysShown()).isZero();
    }

    private SignedToken token() {
        return issuer.token("account", clock.instant(), UnaryOperator.identity());
    }

    private void assertIsGood(SignedToken token) {
        assertThat(tokens.read(token)).isPresent();
    }
}
