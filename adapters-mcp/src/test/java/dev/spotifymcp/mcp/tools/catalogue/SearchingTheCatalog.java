package dev.spotifymcp.mcp.tools.catalogue;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.episode;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.spotifymcp.application.catalogue.SearchCatalogue;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.ToolBench;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchingTheCatalog {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final ToolBench search = new ToolBench(new SearchCatalogTool(
            new SearchCatalogue(stage.access(), stage.spotify().catalogue())));

    @Test
    void each_kind_has_a_list_of_its_own() {
        stage.spotify().has(List.of(track("Halo", 1), episode(2)));

        ToolResult result = search.call(alice, "{\"query\": \"halo artist show\", \"types\": [\"artist\", \"show\"]}");

        assertThat(result.text()).isEqualTo("""
                Search results for "halo artist show"

                Artists (1–1 of 1):
                1. Artist 1 · spotify:artist:art0000000000000000001

                Shows (1–1 of 1):
                1. Show 2 · spotify:show:sho0000000000000000002""");
        assertThat(result.content().at("/results/0/type").asString()).isEqualTo("artist");
        assertThat(result.content().at("/results/0/items/0"))
                .hasToString("{\"id\":\"art0000000000000000001\",\"uri\":\"spotify:artist:art0000000000000000001\","
                        + "\"name\":\"Artist 1\",\"type\":\"artist\"}");
    }

    @Test
    void tracks_albums_and_artists_are_found_where_no_kind_is_named_and_take_little_room() {
        stage.spotify().has(tracks("Halo", 7));

        ToolResult result = search.call(alice, "{\"query\": \"halo album artist\"}");

        assertThat(result.content().path("results").values())
                .extracting(
                        page -> page.path("type").asString(),
                        page -> page.path("next_offset").asInt())
                .containsExactly(tuple("track", 5), tuple("album", 5), tuple("artist", 5));
        assertThat(result.content().toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(4_096);
    }

    @Test
    void filters_become_words_that_spotify_understands() {
        ToolResult result = search.call(alice, """
                {"filters": {"artist": "The \\"Real\\" One", "year": "1990-1999", "new": true}}""");

        assertThat(result.text()).startsWith("Search results for \"artist:\"The Real One\" year:1990-1999 tag:new\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                | query
            {"query": "a", "types": []}                       | types
            {"query": "a", "types": ["chapter"]}              | types[0]
            {"query": "a", "types": "track"}                  | types
            {"query": "a", "limit": 11}                       | limit
            {"query": "a", "filters": {"year": "the 90s"}}    | filters.year
            {"query": "a", "filters": {"colour": "red"}}      | filters.colour
            {"query": "a", "filters": "artist:x"}             | filters
            """)
    void an_argument_that_is_wrong_is_named(String arguments, String field) {
        ToolResult result = search.call(alice, arguments);

        assertThat(result.content().at("/error/code").asString()).isEqualTo("invalid_argument");
        assertThat(result.content().at("/error/field").asString()).isEqualTo(field);
    }
}
