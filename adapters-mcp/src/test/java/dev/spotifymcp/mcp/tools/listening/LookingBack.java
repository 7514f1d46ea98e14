package dev.spotifymcp.mcp.tools.listening;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.listening.ReadListening;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.listening.Heard;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.ToolBench;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was heard lately, and most. */
class LookingBack {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final ReadListening listening =
            new ReadListening(stage.access(), stage.spotify().listening());
    private final ToolBench recently = new ToolBench(new GetRecentlyPlayedTool(listening));
    private final ToolBench top = new ToolBench(new GetTopItemsTool(listening));

    LookingBack() {
        stage.spotify().hears(ALICE, List.of(heard(2, "10:04:00.123Z"), heard(1, "10:00:00Z")));
        stage.spotify().hearsMost(ALICE, tracks(30));
    }

    @Test
    void the_latest_comes_first_with_its_time() {
        ToolResult result = recently.call(alice, "{}");

        assertThat(result.text()).startsWith("Recently played, latest first:\n2026-11-21T10:04:00.123Z Song no. 2 – ");
        assertThat(result.content().at("/items/0/played_at").asString()).isEqualTo("2026-11-21T10:04:00.123Z");
        assertThat(result.content().path("next_before").isNull()).isTrue();
    }

    @Test
    void a_full_page_leads_on_to_what_was_heard_before() {
        ToolResult first = recently.call(alice, "{\"limit\": 1}");
        String before = first.content().path("next_before").asString();

        ToolResult second = recently.call(alice, "{\"limit\": 1, \"before\": \"" + before + "\"}");

        assertThat(second.content().at("/items/0/name").asString()).isEqualTo("Song no. 1");
    }

    @ParameterizedTest
    @CsvSource({"after, 2026-11-21T10:00:00Z, 2", "after, 2026-11-21T12:00:00+02:00, 2", "before, 1795255440123, 1"})
    void moments_are_written_as_people_and_programs_write_them(String side, String moment, int number) {
        ToolResult result = recently.call(alice, "{\"" + side + "\": \"" + moment + "\"}");

        assertThat(result.content().path("items")).hasSize(1);
        assertThat(result.content().at("/items/0/name").asString()).isEqualTo("Song no. " + number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"before": "yesterday"}                                                     | before
            {"before": "2026-11-21T10:00:00Z", "after": "2026-11-21T09:00:00Z"}         | after
            {"limit": 51}                                                               | limit
            """)
    void an_argument_that_is_wrong_is_named(String arguments, String field) {
        assertThat(recently.call(alice, arguments).content().at("/error/field").asString())
                .isEqualTo(field);
    }

    @Test
    void favourites_are_listed_by_kind() {
        assertThat(top.call(alice, "{}").text())
                .startsWith("Your top tracks, medium_term (1–20 of 30):\n1. Song no. 1");
        assertThat(top.call(alice, "{\"type\": \"artists\", \"time_range\": \"short_term\", \"limit\": 2}")
                        .text())
                .isEqualTo("""
                        Your top artists, short_term (1–2 of 31):
                        1. Artist 1 · spotify:artist:art0000000000000000001
                        2. The Guest · spotify:artist:art0000000000009000000
                        More: offset=2""");
        assertThat(top.call(alice, "{\"type\": \"albums\"}").isError()).isTrue();
    }

    private static Heard heard(int number, String time) {
        return new Heard(track(number), Instant.parse("2026-11-21T" + time));
    }
}
