package dev.spotifymcp.mcp.session;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.registry.Question;
import dev.spotifymcp.mcp.seal.Seal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
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
    private final SessionIds ids = new SessionIds(Seal.of(SECRET), LIFETIME);
    private final McpSessionId id = ids.issue(alice, Set.of(Question.Kind.FORM), NOON);

    @Example
    void it_is_66_visible_characters() {
        assertThat(id.value()).matches("[0-9A-Za-z_-]{66}");
    }

    @Example
    void it_is_good_for_whom_it_was_issued_to() {
        assertThat(ids.read(id, alice, NOON)).isPresent();
        assertThat(ids.read(id, aUserId(), NOON)).isEmpty();
    }

    @Property
    void it_says_what_its_client_can_answer(@ForAll Set<Question.Kind> answers) {
        assertThat(ids.read(ids.issue(alice, answers, NOON), alice, NOON)).contains(answers);
    }

    @Example
    void every_process_with_the_key_recognises_it_and_no_other() {
        assertThat(new SessionIds(Seal.of(SECRET), LIFETIME).read(id, alice, NOON))
                .isPresent();
        assertThat(new SessionIds(Seal.random(), LIFETIME).read(id, alice, NOON))
                .isEmpty();
    }

    @Example
    void it_is_good_until_its_time_is_over() {
        assertThat(ids.read(id, alice, NOON.plus(LIFETIME).minusSeconds(1))).isPresent();
        assertThat(ids.read(id, alice, NOON.plus(LIFETIME))).isEmpty();
    }

    @Property
    void one_character_changed_and_it_is_not(
            @ForAll @IntRange(max = 65) int place, @ForAll @IntRange(min = 1, max = 63) int change) {
        int digit = ALPHABET.indexOf(id.value().charAt(place));
        var changed = new StringBuilder(id.value());
        changed.setCharAt(place, ALPHABET.charAt(digit ^ change));

        assertThat(ids.read(new McpSessionId(changed.toString()), alice, NOON)).isEmpty();
    }

    @Property
    void nothing_made_up_is_good(@ForAll String text) {
        assertThat(ids.read(new McpSessionId(text), alice, NOON)).isEmpty();
    }

    @Property
    void not_even_of_the_right_length(@ForAll @StringLength(66) @CharRange(from = '!', to = '~') String text) {
        assertThat(ids.read(new McpSessionId(text), alice, NOON)).isEmpty();
    }
}
