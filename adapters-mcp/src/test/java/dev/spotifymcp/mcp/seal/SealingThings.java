package dev.spotifymcp.mcp.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a client keeps for us comes back as we gave it, or not at all. */
class SealingThings {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTENT = {1, 2, 3};

    private final Seal seal = Seal.of(SECRET);

    @Property(tries = 200)
    void it_opens_for_the_same_purpose_and_the_same_owner(@ForAll byte[] content, @ForAll String bound) {
        String sealed = seal.close(Purpose.CURSOR, bound, content);

        assertThat(Seal.of(SECRET).open(Purpose.CURSOR, bound, sealed)).hasValue(content);
        assertThat(seal.open(Purpose.SESSION, bound, sealed)).isEmpty();
        assertThat(seal.open(Purpose.CURSOR, bound + "x", sealed)).isEmpty();
        assertThat(Seal.random().open(Purpose.CURSOR, bound, sealed)).isEmpty();
    }

    @Property(tries = 500)
    void one_character_changed_and_it_does_not(@ForAll @IntRange(max = 1_000) int place, @ForAll char other) {
        var sealed = new StringBuilder(seal.close(Purpose.CURSOR, "a", CONTENT));
        int at = place % sealed.length();
        boolean same = sealed.charAt(at) == other;
        sealed.setCharAt(at, other);

        assertThat(seal.open(Purpose.CURSOR, "a", sealed.toString()).isPresent())
                .isEqualTo(same);
    }

    @Property(tries = 500)
    void nothing_made_up_opens(@ForAll String text) {
        assertThat(seal.open(Purpose.CURSOR, "a", text)).isEmpty();
    }

    @Example
    void sealing_twice_gives_two_texts_that_may_stand_in_a_header() {
        String first = seal.close(Purpose.CURSOR, "a", CONTENT);

        assertThat(first).matches("[0-9A-Za-z_-]+").isNotEqualTo(seal.close(Purpose.CURSOR, "a", CONTENT));
    }

    @Example
    void a_secret_that_is_too_short_makes_none_and_a_good_one_hides_itself() {
        assertThatThrownBy(() -> Seal.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThat(seal).hasToString("Seal[hidden]");
    }
}
