package dev.spotifymcp.domain.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingNotes {

    @Property
    void printable_ascii_of_up_to_200_characters_is_a_name(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(min = 1, max = 200) String text) {
        assertThat(new NoteName(text).value()).isEqualTo(text);
    }

    @Property
    void any_text_with_other_characters_is_none(@ForAll String text) {
        if (text.chars().anyMatch(character -> character < ' ' || character > '~')) {
            assertThatThrownBy(() -> new NoteName(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "session\n", "session\u007f", "s\u00e9ance", "\uD83E\uDD8A"})
    void what_cannot_be_printed_in_ascii_is_no_name(String text) {
        assertThatThrownBy(() -> new NoteName(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_ends_at_200_characters() {
        assertThat(new NoteName("n".repeat(200)).value()).hasSize(200);
        assertThatThrownBy(() -> new NoteName("n".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }
}
