package dev.spotifymcp.mcp.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingUriTemplates {

    private final UriTemplate items = UriTemplate.of("test://list/{id}/items{?offset,limit}");

    @ParameterizedTest
    @CsvSource({
        "test://list/a/items, '{id=a}'",
        "test://list/a/items?offset=5, '{id=a, offset=5}'",
        "test://list/a/items?limit=1&offset=5, '{id=a, limit=1, offset=5}'",
        "test://list/a%2Fb/items?offset=%20+, '{id=a/b, offset= +}'"
    })
    void a_query_may_lack_anything_and_have_it_in_any_order(String uri, String variables) {
        assertThat(items.match(uri)).map(Map::toString).contains(variables);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test://list/a/items?",
                "test://list/a/items?offset",
                "test://list/a/items?offset=",
                "test://list/a/items?offset=1&",
                "test://list/a/items?offset=1&offset=2",
                "test://list/a/items?id=b",
                "test://list/a/items?other=1",
                "test://list/a/items?offset=%zz",
                "test://list/a/items/?offset=1",
                "test://list/a/items#x"
            })
    void what_is_not_asked_for_is_of_another_resource(String uri) {
        assertThat(items.match(uri)).isEmpty();
    }

    @Test
    void without_a_query_in_it_a_template_has_none() {
        var plain = UriTemplate.of("test://list/{id}");

        assertThat(plain.match("test://list/a?offset=1")).isEmpty();
        assertThat(plain.match("test://list/a")).contains(Map.of("id", "a"));
    }

    @Property
    void no_query_breaks_it(@ForAll String query) {
        assertThatCode(() -> items.match("test://list/a/items?" + query)).doesNotThrowAnyException();
    }
}
