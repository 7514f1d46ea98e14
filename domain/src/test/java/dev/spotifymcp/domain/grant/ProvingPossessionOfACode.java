package dev.spotifymcp.domain.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.CodeVerifier;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** PKCE: who began an authorization is who redeems its code. */
class ProvingPossessionOfACode {

    @Example
    void the_example_of_the_rfc_holds() {
        var challenge = new CodeChallenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

        assertThat(challenge.isMetBy(verifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")))
                .isTrue();
    }

    @Property
    void a_challenge_is_met_by_its_verifier_alone(
            @ForAll("verifiers") String verifier, @ForAll("verifiers") String other) {
        var challenge = new CodeChallenge(verifier(verifier).challenge());

        assertThat(challenge.isMetBy(verifier(verifier))).isTrue();
        assertThat(challenge.isMetBy(verifier(other))).isEqualTo(other.equals(verifier));
    }

    @Property
    void the_challenge_itself_is_no_verifier(@ForAll("verifiers") String verifier) {
        String challenge = verifier(verifier).challenge();

        assertThat(new CodeChallenge(challenge).isMetBy(verifier(challenge))).isFalse();
    }

    @Property
    void any_other_text_is_no_verifier(@ForAll String text) {
        assertThat(CodeChallenge.verifier(text).isPresent()).isEqualTo(text.matches("[A-Za-z0-9._~-]{43,128}"));
    }

    @Example
    void a_verifier_has_between_43_and_128_characters() {
        assertThat(CodeChallenge.verifier("a".repeat(42))).isEmpty();
        assertThat(CodeChallenge.verifier("a".repeat(43))).isPresent();
        assertThat(CodeChallenge.verifier("a".repeat(128))).isPresent();
        assertThat(CodeChallenge.verifier("a".repeat(129))).isEmpty();
        assertThat(CodeChallenge.verifier("")).isEmpty();
        assertThat(CodeChallenge.verifier("a".repeat(43) + "\n")).isEmpty();
    }

    @Property
    void a_challenge_is_43_characters_of_base64url(@ForAll String text) {
        boolean shaped = text.matches("[A-Za-z0-9_-]{43}");

        assertThat(read(text, "S256") instanceof Ruling.Granted).isEqualTo(shaped);
    }

    @Example
    void without_a_challenge_or_with_another_method_there_is_no_authorization() {
        String challenge = "c".repeat(43);

        assertThat(read(challenge, "S256")).isEqualTo(Ruling.granted(new CodeChallenge(challenge)));
        assertThat(read("", "S256")).isEqualTo(Ruling.refused(new GrantRefusal.MissingParameter("code_challenge")));
        assertThat(read(challenge, ""))
                .isEqualTo(Ruling.refused(new GrantRefusal.MissingParameter("code_challenge_method")));
        for (String method : List.of("plain", "PLAIN", "S512", "s256", "S256 ")) {
            assertThat(read(challenge, method)).isInstanceOf(Ruling.Refused.class);
        }
    }

    private static Ruling<CodeChallenge> read(String challenge, String method) {
        return CodeChallenge.read(
                new Parameters(Map.of("code_challenge", List.of(challenge), "code_challenge_method", List.of(method))));
    }

    private static CodeVerifier verifier(String text) {
        return CodeChallenge.verifier(text).orElseThrow();
    }

    @Provide
    Arbitrary<String> verifiers() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("ABC0123456789._~-")
                .ofMinLength(43)
                .ofMaxLength(128);
    }
}
