package dev.spotifymcp.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DrawingSecrets {

    private static final SecretSource SECRETS = SecretSource.secure();

    @Property
    void text_has_the_length_it_was_asked_for_and_only_letters_and_digits(@ForAll @IntRange(max = 200) int length) {
        assertThat(SECRETS.text(length)).hasSize(length).matches("[0-9A-Za-z]*");
    }

    @Example
    void no_secret_comes_twice() {
        assertThat(Stream.generate(SECRETS::secret).limit(10_000)).doesNotHaveDuplicates();
        assertThat(Stream.generate(SECRETS::id).limit(10_000)).doesNotHaveDuplicates();
    }

    @Example
    void every_character_of_the_alphabet_is_drawn() {
        assertThat(SECRETS.text(20_000).chars().distinct()).hasSize(62);
    }

    @Example
    void a_secret_has_256_bits_at_least() {
        assertThat(SECRETS.secret().length() * Math.log(62) / Math.log(2)).isGreaterThan(255.9);
    }

    @Example
    void an_id_serves_as_a_users_id() {
        String id = SECRETS.id();

        assertThat(new UserId(id).value()).isEqualTo(id);
    }
}
