package dev.spotifymcp.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.http.HttpException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and values from outside. */
class ReadingUrlEncodedText {

    @Property(tries = 500)
    void text_comes_out_as_it_went_in(@ForAll @NotEmpty String name, @ForAll String value) {
        Assume.that(isText(name) && isText(value));

        var fields = UrlEncoded.parse(encoded(name) + "=" + encoded(value));

        assertThat(fields).isEqualTo(Map.of(name, List.of(value)));
    }

    @Property(tries = 500)
    void whatever_comes_is_read_or_refused(@ForAll String text) {
        try {
            assertThat(UrlEncoded.parse(text)).isNotNull();
        } catch (HttpException refused) {
            assertThat(refused.status().code()).isEqualTo(400);
        }
    }

    @Test
    void all_values_are_kept_in_their_order_and_names_alone_are_passed_over() {
        assertThat(UrlEncoded.parse("a=1&b=&a=2&c&=3&&a=x=y"))
                .isEqualTo(Map.of("a", List.of("1", "2", "x=y"), "b", List.of("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%-1", "a=%ff", "a=%c3", "a=%ed%a0%80", "a=%c0%af", "a=ü"})
    void what_is_no_text_is_refused_rather_than_changed(String text) {
        assertThatThrownBy(() -> UrlEncoded.parse(text)).isInstanceOf(HttpException.class);
    }

    private static boolean isText(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
