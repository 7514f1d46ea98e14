package dev.spotifymcp.web.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.helidon.common.uri.UriQuery;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTargets {

    @ParameterizedTest
    @ValueSource(strings = {"", "uri=spotify:track:1", "a=b/c?d@e", "name=%C3%84", "a=\"<b>\"", "%00"})
    void what_can_be_decoded_is_let_in(String query) {
        assertThat(RequestTarget.isSound(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a=%4", "a=%zz", "%%41", "a=\u0001", "a=\u007f", "a=\u00e4", "a b"})
    void what_cannot_is_refused(String query) {
        assertThat(RequestTarget.isSound(query)).isFalse();
    }

    @Property
    void whatever_is_let_in_can_be_decoded(
            @ForAll @Chars({'%', '&', '=', '+', ';', '#', '?'}) @CharRange(from = '0', to = 'g') @StringLength(max = 12)
                    String query) {
        Assume.that(RequestTarget.isSound(query));

        assertThatCode(() -> UriQuery.create(query).toMap()).doesNotThrowAnyException();
    }

    @Test
    void what_cannot_be_decoded_is_answered_400() {
        try (var porch = new Porch(Porch.limits());
                Caller caller = porch.call().asksFor("/hello?state=%")) {
            assertThat(caller.hearsToTheEnd()).startsWith("HTTP/1.1 400 ");
        }
    }
}
