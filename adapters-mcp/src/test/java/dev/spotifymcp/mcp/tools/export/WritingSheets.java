package dev.spotifymcp.mcp.tools.export;

import static dev.spotifymcp.application.Samples.episode;
import static dev.spotifymcp.application.Samples.localFile;
import static dev.spotifymcp.application.Samples.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The four ways of writing songs down, and what strangers could do with each. */
class WritingSheets {

    @Test
    void comma_separated_values_have_a_header_and_a_line_for_every_item() {
        assertThat(written(new CsvSheet(), named("Hello, \"World\""), localFile(), new Playable.Unavailable()))
                .isEqualTo("""
                        number,type,name,by,album,duration_ms,uri,added_at
                        1,track,"Hello, ""World""\","Artist 1, The Guest",Album 1,180001,spotify:track:tra0000000000000000001,2026-10-05T17:00:00Z
                        2,local,Demo tape,,,0,spotify:local:Alice:Garage:Demo+tape:215,2026-10-05T17:00:00Z
                        3,unavailable,(unavailable),,,0,,2026-10-05T17:00:00Z
                        """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u202E=1", "\uFF1D1"
            })
    void no_song_is_a_formula(String name) {
        assertThat(written(new CsvSheet(), named(name)).split("\r\n", -1)[1])
                .matches("1,track,\"?'.*")
                .doesNotContain("\n", "\r");
    }

    @Property
    void whatever_a_song_is_called_it_is_one_record_of_eight_cells(@ForAll String name) {
        List<List<String>> records = read(written(new CsvSheet(), named(name)));

        assertThat(records).hasSize(2).allMatch(cells -> cells.size() == 8);
        assertThat(records.getLast().get(2)).doesNotMatch("(?s)[=+\\-@].*").doesNotContain("\n");
    }

    @Test
    void json_holds_what_the_tool_tells() {
        var json = JsonMapper.shared()
                .readTree(new JsonSheet().whole("My \"list\"", rows(new JsonSheet(), track(1), episode(2)), 7));

        assertThat(json.path("name").asString()).isEqualTo("My \"list\"");
        assertThat(json.path("left_out").asInt()).isEqualTo(7);
        assertThat(json.path("items")).hasSize(2);
        assertThat(json.at("/items/0/artists/1").asString()).isEqualTo("The Guest");
        assertThat(json.at("/items/1/type").asString()).isEqualTo("episode");
        assertThat(JsonMapper.shared().readTree(written(new JsonSheet())).path("items"))
                .isEmpty();
    }

    @Test
    void players_find_length_title_and_uri() {
        assertThat(new M3uSheet().whole("Mix", rows(new M3uSheet(), track(1), new Playable.Unavailable()), 2))
                .isEqualTo("""
                        #EXTM3U
                        #PLAYLIST:Mix
                        #EXTINF:180,Artist 1, The Guest - Song no. 1
                        spotify:track:tra0000000000000000001
                        # 2: (unavailable)
                        # 2 more
                        """);
    }

    @Property
    void no_name_becomes_a_line_of_its_own_in_a_players_list(@ForAll String name) {
        String list = new M3uSheet().whole(name, rows(new M3uSheet(), named(name), local(name)), 0);

        assertThat(list.lines()).allMatch(line -> line.startsWith("#") || line.startsWith("spotify:"));
    }

    @Test
    void a_list_to_be_read_has_links() {
        assertThat(new MarkdownSheet().whole("Mix", rows(new MarkdownSheet(), track(1), localFile()), 3))
                .isEqualTo("""
                        # Mix

                        1. [Song no\\. 1](https://open.spotify.com/track/tra0000000000000000001) · Artist 1\\, The Guest · Album 1 · 3:00
                        2. Demo tape (local)

                        3 more
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"](javascript:alert(1))", "<img src=x onerror=alert(1)>", "www.attacker.example", "a\n# b"})
    void no_name_is_markup(String name) {
        String row = new MarkdownSheet().row(new PlaylistItem(0, named(name), ""));

        String ours = row.replaceAll("\\\\.", "");
        assertThat(ours).doesNotContain("javascript:", "<", "www.a", "# b");
        assertThat(ours.chars().filter(character -> character == '[')).hasSize(1);
        assertThat(row.lines()).hasSize(1);
    }

    /** Reads comma-separated values as RFC 4180 has them. */
    private static List<List<String>> read(String csv) {
        List<List<String>> records = new ArrayList<>(List.of(new ArrayList<>()));
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char character = csv.charAt(at);
            boolean ends = !quoted && (character == ',' || character == '\r');
            if (character == '"' && quoted && at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
                cell.append(csv.charAt(++at));
            } else if (character == '"') {
                quoted = !quoted;
            } else if (!ends) {
                cell.append(character);
            } else {
                records.getLast().add(cell.toString());
                cell.setLength(0);
            }
            if (ends && character == '\r') {
                assertThat(csv.charAt(++at)).isEqualTo('\n');
                records.add(new ArrayList<>());
            }
        }
        return records.subList(0, records.size() - 1);
    }

    private static String written(Sheet sheet, Playable... playables) {
        return sheet.whole("Mix", rows(sheet, playables), 0);
    }

    private static String rows(Sheet sheet, Playable... playables) {
        return IntStream.range(0, playables.length)
                .mapToObj(place -> sheet.row(new PlaylistItem(place, playables[place], "2026-10-05T17:00:00Z")))
                .collect(Collectors.joining());
    }

    private static Track named(String name) {
        Track one = track(1);
        return new Track(one.uri(), name, one.artists(), one.album(), one.length(), one.explicit());
    }

    private static Playable local(String name) {
        return new Playable.LocalFile(name, name);
    }
}
