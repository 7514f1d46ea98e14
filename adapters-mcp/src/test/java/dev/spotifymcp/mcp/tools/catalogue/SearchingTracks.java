package dev.spotifymcp.mcp.tools.catalogue;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.catalogue.SearchCatalogue;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.ToolBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchingTracks {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final ToolBench search = new ToolBench(new SearchTracksTool(
            new SearchCatalogue(stage.access(), stage.spotify().catalogue())));

    @Test
    void the_best_five_are_told_in_text_and_as_data() {
        stage.spotify().has(tracks("Halo", 7));

        ToolResult result = search.call(alice, "{\"query\": \"halo\"}");

        assertThat(result.text())
                .startsWith("Search results for \"halo\" (1–5 of 7):\n"
                        + "1. Halo no. 1 – Artist 1, The Guest · Album 1 · 3:00 · "
                        + "spotify:track:tra0000000000000000001\n"
                        + "2. Halo no. 2 – Artist 2, The Guest · Album 2 · 3:00 · explicit · ")
                .endsWith("\nMore: offset=5");
        assertThat(result.content().path("items")).hasSize(5);
        assertThat(result.content().path("next_offset").asInt()).isEqualTo(5);
        assertThat(result.content().at("/items/0"))
                .hasToString("{\"id\":\"tra0000000000000000001\",\"uri\":\"spotify:track:tra0000000000000000001\","
                        + "\"name\":\"Halo no. 1\",\"type\":\"track\",\"artists\":[\"Artist 1\",\"The Guest\"],"
                        + "\"album\":\"Album 1\",\"duration_ms\":180001,\"explicit\":false}");
    }

    @Test
    void the_last_page_leads_nowhere() {
        stage.spotify().has(tracks("Halo", 7));

        ToolResult result = search.call(alice, "{\"query\": \"halo\", \"limit\": 50, \"offset\": 5}");

        assertThat(result.text()).startsWith("Search results for \"halo\" (6–7 of 7):\n6. Halo no. 6");
        assertThat(result.content().path("next_offset").isNull()).isTrue();
    }

    @Test
    void nothing_found_is_an_answer_too() {
        ToolResult result = search.call(alice, "{\"query\": \"halo\"}");

        assertThat(result.isError()).isFalse();
        assertThat(result.text()).isEqualTo("Search results for \"halo\": none");
    }

    @Test
    void an_offset_beyond_the_end_says_how_long_the_list_is() {
        stage.spotify().has(tracks("Halo", 7));

        ToolResult result = search.call(alice, "{\"query\": \"halo\", \"offset\": 100}");

        assertThat(result.text()).isEqualTo("Search results for \"halo\": none from offset 100 on, of 7");
    }

    @Test
    void a_listener_without_a_connection_is_asked_to_connect() {
        UserId bob = stage.withoutConnection(ALICE);
        stage.stores().spotifyConnections().forget(bob);

        ToolResult result = search.call(bob, "{\"query\": \"halo\"}");

        assertThat(result.isError()).isTrue();
        assertThat(result.content().at("/error/code").asString()).isEqualTo("not_connected");
        assertThat(result.text()).contains("https://music.example/auth/login");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                    | query
            {"query": ""}                         | query
            {"query": " \\n "}                    | query
            {"query": 5}                          | query
            {"query": "a\\u0000"}                 | query
            {"query": "a", "limit": 0}            | limit
            {"query": "a", "limit": 51}           | limit
            {"query": "a", "offset": -1}          | offset
            {"query": "a", "offset": 1000}        | offset
            {"query": "a", "market": "Sweden"}    | market
            {"query": "a", "market": "ZZ"}        | market
            {"query": "a", "colour": "red"}       | colour
            """)
    void an_argument_that_is_wrong_is_named(String arguments, String field) {
        ToolResult result = search.call(alice, arguments);

        assertThat(result.isError()).isTrue();
        assertThat(result.content().at("/error/code").asString()).isEqualTo("invalid_argument");
        assertThat(result.content().at("/error/field").asString()).isEqualTo(field);
        assertThat(result.text()).contains(field);
    }

    @Test
    void another_countrys_catalogue_may_be_meant() {
        assertThat(search.call(alice, "{\"query\": \"halo\", \"market\": \"se\"}")
                        .isError())
                .isFalse();
    }

    @Test
    void the_longest_query_is_sent_and_a_longer_one_refused() {
        assertThat(search.call(alice, "{\"query\": \"" + "x".repeat(250) + "\"}")
                        .isError())
                .isFalse();
        assertThat(search.call(alice, "{\"query\": \"" + "x".repeat(251) + "\"}")
                        .isError())
                .isTrue();
    }
}
