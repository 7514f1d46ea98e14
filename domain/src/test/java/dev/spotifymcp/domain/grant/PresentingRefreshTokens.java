package dev.spotifymcp.domain.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.domain.account.SecretSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Refresh tokens as clients bring them back. */
class PresentingRefreshTokens {

    private static final SecretSource SECRETS = SecretSource.secure();

    @Property
    void a_token_is_read_back_as_it_was_given(@ForAll @IntRange(max = 3) int rotations) {
        var token = OAuthRefreshToken.fresh(SECRETS);
        for (int i = 0; i < rotations; i++) {
            token = token.next(new RotationSalt(SECRETS.secret()));
        }

        assertThat(OAuthRefreshToken.parse(token.reveal())).contains(token);
    }

    @Property
    void a_mangled_token_is_none(@ForAll @IntRange(max = 96) int place, @ForAll("characters") char instead) {
        var text = new StringBuilder(OAuthRefreshToken.fresh(SECRETS).reveal());
        boolean changed = text.charAt(place) != instead;
        text.setCharAt(place, instead);

        assertThat(OAuthRefreshToken.parse(text.toString()).isEmpty()).isEqualTo(changed);
    }

    @Property
    void halves_of_two_tokens_make_none(@ForAll @IntRange(min = 6, max = 90) int seam) {
        String one = OAuthRefreshToken.fresh(SECRETS).reveal();
        String other = OAuthRefreshToken.fresh(SECRETS).reveal();

        assertThat(OAuthRefreshToken.parse(one.substring(0, seam) + other.substring(seam)))
                .isEmpty();
    }

    @Property
    void any_other_text_is_none(@ForAll String text) {
        assertThat(OAuthRefreshToken.parse(text)).isEmpty();
        assertThat(OAuthRefreshToken.parse("smrt_" + text)).isEmpty();
    }

    @Example
    void an_api_key_is_none() {
        assertThat(OAuthRefreshToken.parse(
                        PresentedKey.fresh(ApiKey.Kind.API_KEY, SECRETS).reveal()))
                .isEmpty();
    }

    @Example
    void a_token_hides_itself() {
        var token = OAuthRefreshToken.fresh(SECRETS);

        assertThat(token.toString())
                .doesNotContain(token.family().reveal())
                .doesNotContain(token.link().reveal());
    }

    @Example
    void a_successor_follows_from_its_salt_and_stays_in_the_family() {
        var token = OAuthRefreshToken.fresh(SECRETS);
        var salt = new RotationSalt(SECRETS.secret());

        assertThat(token.next(salt)).isEqualTo(token.next(salt));
        assertThat(token.next(salt).family()).isEqualTo(token.family());
        assertThat(token.next(salt)).isNotEqualTo(token.next(new RotationSalt(SECRETS.secret())));
        assertThat(token.next(salt)).isNotEqualTo(token);
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars()
                .range('0', '9')
                .range('A', 'Z')
                .range('a', 'z')
                .with('-', '_', ' ');
    }
}
