package dev.spotifymcp.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.ApiKey.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Keys as people paste them into a client. */
class PresentingKeys {

    private static final SecretSource SECRETS = SecretSource.secure();

    @Property
    void a_key_is_read_back_as_it_is_shown(@ForAll Kind kind) {
        var key = PresentedKey.fresh(kind, SECRETS);

        assertThat(PresentedKey.parse(key.reveal())).contains(key);
    }

    @Property
    void a_key_names_its_id_and_nothing_but_its_id_openly(@ForAll Kind kind) {
        var key = PresentedKey.fresh(kind, SECRETS);

        assertThat(key.reveal()).startsWith(kind.prefix() + "_" + key.id().value() + "_");
        assertThat(key.toString()).doesNotContain(key.secret().reveal());
    }

    @Property
    void a_key_with_one_character_changed_is_another_key_or_none(
            @ForAll @IntRange(max = 66) int place, @ForAll("characters") char instead) {
        var key = PresentedKey.fresh(Kind.API_KEY, SECRETS);
        var text = new StringBuilder(key.reveal());
        boolean changed = text.charAt(place) != instead;
        text.setCharAt(place, instead);

        var parsed = PresentedKey.parse(text.toString());

        assertThat(parsed.filter(key::equals).isPresent()).isNotEqualTo(changed);
    }

    @Property
    void a_typing_error_in_the_random_part_is_noticed(
            @ForAll @IntRange(min = 18, max = 60) int place, @ForAll("characters") char instead) {
        var text = new StringBuilder(PresentedKey.fresh(Kind.API_KEY, SECRETS).reveal());
        boolean changed = text.charAt(place) != instead;
        text.setCharAt(place, instead);

        assertThat(PresentedKey.parse(text.toString()).isEmpty()).isEqualTo(changed);
    }

    @Property
    void any_other_text_is_no_key(@ForAll String text) {
        assertThat(PresentedKey.parse(text)).isEmpty();
    }

    @Property
    void a_key_with_something_around_it_is_no_key(@ForAll("surroundings") String more) {
        String key = PresentedKey.fresh(Kind.API_KEY, SECRETS).reveal();

        assertThat(PresentedKey.parse(key + more)).isEmpty();
        assertThat(PresentedKey.parse(more + key)).isEmpty();
    }

    @Property
    void a_key_under_another_prefix_is_no_key(@ForAll("prefixes") String prefix) {
        String key = PresentedKey.fresh(Kind.API_KEY, SECRETS).reveal();

        assertThat(PresentedKey.parse(prefix + key.substring(4))).isEmpty();
    }

    @Example
    void a_guess_without_a_checksum_is_no_key() {
        String guess = "smcp_" + SECRETS.text(ApiKeyId.CHARACTERS) + "_" + SECRETS.secret() + "000000";

        assertThat(PresentedKey.parse(guess)).isEmpty();
    }

    @Example
    void the_form_of_a_key_never_changes() {
        var key = PresentedKey.parse("smcp_AAAAAAAAAAAA_" + "B".repeat(43) + "6761jr");

        assertThat(key).map(PresentedKey::id).contains(new ApiKeyId("AAAAAAAAAAAA"));
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars()
                .range('0', '9')
                .range('A', 'Z')
                .range('a', 'z')
                .with('_', '-', 'é', '\n', '\0');
    }

    @Provide
    Arbitrary<String> surroundings() {
        return Arbitraries.of(" ", "\n", "\0", "a", "_", "=", ",", "Bearer ");
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of("smcx", "SMCP", "sk", "", "smcp_", "smct_smcp");
    }
}
