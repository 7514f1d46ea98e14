package dev.spotifymcp.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** PKCE, as RFC 7636 works it out. */
class ProvingPossession {

    @Test
    void the_challenge_is_the_one_of_the_rfcs_example() {
        var verifier = new CodeVerifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        assertThat(verifier.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void a_verifier_of_ours_has_the_length_and_the_characters_that_are_allowed() {
        String verifier = SecretSource.secure().secret();

        assertThat(verifier).matches("[A-Za-z0-9._~-]{43,128}");
    }
}
