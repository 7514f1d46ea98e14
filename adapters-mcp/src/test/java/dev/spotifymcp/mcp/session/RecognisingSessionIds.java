package dev.spotifymcp.mcp.session;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.account.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** An id is good for one user, for a time, and not at all with one character changed. */
class RecognisingSessionIds {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final UserId alice = aUserId();
    private final SessionIds ids = new SessionIds(SessionKey.of(SECRET), LIFETIME);
    private final McpSessionId id = ids.issue(alice, NOON);

    @Example
    void it_is_76_visible_characters() {
        assertThat(id.value()).matches("[0-9A-Za-z_-]{76}");
    }

    @Example
    void it_is_good_for_whom_it_was_issued_to() {
        assertThat(ids.isGood(id, alice, NOON)).isTrue();
        assertThat(ids.isGood(id, aUserId(), NOON)).isFalse();
    }

    @Example
    void every_process_with_the_key_recognises_it_and_no_other() {
        assertThat(new SessionIds(SessionKey.of(SECRET), LIFETIME).isGood(id, alice, NOON))
                .isTrue();
        assertThat(new SessionIds(SessionKey.random(), LIFETIME).isGood(id, alice, NOON))
                .isFalse();
    }

    @Example
    void it_is_good_until_its_time_is_over() {
        assertThat(ids.isGood(id, alice, NOON.plus(LIFETIME).minusSeconds(1))).isTrue();
        assertThat(ids.isGood(id, alice, NOON.plus(LIFETIME))).isFalse();
    }

    @Property
    void one_character_changed_and_it_is_not(
            @ForAll @IntRange(max = 75) int place, @ForAll @IntRange(min = 1, max = 63) int change) {
        int digit = ALPHABET.indexOf(id.value().charAt(place));
        var changed = new StringBuilder(id.value());
        changed.setCharAt(place, ALPHABET.charAt(digit ^ change));

        assertThat(ids.isGood(new McpSessionId(changed.toString()), alice, NOON))
                .isFalse();
    }

    @Property
    void nothing_made_up_is_good(@ForAll String text) {
        assertThat(ids.isGood(new McpSessionId(text), alice, NOON)).isFalse();
    }

    @Property
    void not_even_of_the_right_length(@ForAll @StringLength(76) @CharRange(from = '!', to = '~') String text) {
        assertThat(ids.isGood(new McpSessionId(text), alice, NOON)).isFalse();
    }

    @Example
    void a_key_that_is_too_short_is_none_and_a_good_one_hides_itself() {
        assertThatThrownBy(() -> SessionKey.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThat(SessionKey.of(SECRET)).hasToString("SessionKey[hidden]");
    }
}
