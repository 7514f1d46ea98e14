package dev.spotifymcp.web.issuer;

import static dev.spotifymcp.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.domain.grant.SignedToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody makes a token that the other issuer never signed. */
class ForgingForeignTokens {

    @AutoClose
    private final FakeIssuer issuer = FakeIssuer.start();

    private final IssuerTokens tokens = IssuerTokens.of(issuer.asTrusted(), new MovableClock(NOON));
    private final SignedToken genuine = issuer.token("victim", NOON, UnaryOperator.identity());
    private final String[] parts = genuine.reveal().split("\\.", -1);

    @Test
    void the_genuine_one_is_good() {
        assertThat(tokens.read(genuine)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "nOnE", "", "HS256", "RS256", "ES384", "PS256", "EdDSA"})
    void another_algorithm_helps_nobody(String algorithm) {
        String header = encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\"}");

        assertIsNone(header + "." + parts[1] + ".");
        assertIsNone(header + "." + parts[1] + "." + parts[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"jku\":\"https://evil.example/jwks\"",
                "\"x5u\":\"https://evil.example/cert\"",
                "\"jwk\":{\"kty\":\"EC\"}",
                "\"crit\":[\"exp\"]",
                "\"b64\":false",
                "\"kid\":\"../../dev/null\"",
                "\"kid\":\"' OR 1=1 --\"",
                "\"kid\":5"
            })
    void a_header_that_brings_its_own_key_or_rules_helps_nobody(String extra) {
        assertIsNone(encoded("{\"alg\":\"ES256\",\"typ\":\"at+jwt\"," + extra + "}") + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void the_public_key_is_no_secret_of_a_symmetric_signature() {
        String signed = encoded("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}") + "." + parts[1];

        assertIsNone(signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(signed)));
    }

    @Test
    void zeroes_are_no_signature() {
        assertIsNone(parts[0] + "." + parts[1] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]));
    }

    @Test
    void other_claims_under_the_old_signature_are_none() {
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);

        assertIsNone(parts[0] + "." + encoded(claims.replace("victim", "somebody else")) + "." + parts[2]);
        assertIsNone(parts[0] + "." + encoded(claims.replace("spotify.read", "spotify.playback")) + "." + parts[2]);
    }

    @Test
    void another_issuers_key_signs_nothing_in_this_ones_name() {
        try (FakeIssuer evil = FakeIssuer.start()) {
            assertIsNone(evil.token("victim", NOON, jwt -> jwt.setIssuer(issuer.name()))
                    .reveal());
            assertThat(evil.looks()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b.c", "..", "e30.e30.e30", "bnVsbA.bnVsbA.AA", "W10.W10.AA", "a.b", "a.b.c.d"})
    void what_is_no_token_is_none_and_asks_nobody(String text) {
        assertIsNone(text);
        assertThat(issuer.looks()).isZero();
    }

    @Test
    void a_token_longer_than_any_header_is_not_looked_at() {
        assertIsNone(genuine.reveal() + "A".repeat(9_000));
        assertThat(issuer.looks()).isZero();
    }

    private void assertIsNone(String text) {
        assertThat(tokens.read(new SignedToken(text))).isEmpty();
    }

    private byte[] hmac(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(issuer.publicKeys().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java platform has HMAC", impossible);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
