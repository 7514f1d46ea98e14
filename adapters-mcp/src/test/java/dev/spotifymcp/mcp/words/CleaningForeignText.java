package dev.spotifymcp.mcp.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Names of tracks and playlists are written by strangers. */
class CleaningForeignText {

    @Property
    void whatever_comes_in_one_short_line_of_valid_text_goes_out(@ForAll String foreign) {
        String clean = Clean.text(foreign);

        assertThat(clean).hasSizeLessThanOrEqualTo(301).isEqualTo(clean.strip());
        assertThat(clean.codePoints()).noneMatch(Character::isISOControl);
        assertThat(new String(clean.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(clean);
    }

    @Property
    void cleaning_twice_changes_nothing_more(@ForAll String foreign) {
        String clean = Clean.name(foreign);

        assertThat(clean.length() > 64 ? clean : Clean.name(clean)).isEqualTo(clean);
    }

    @Example
    void ordinary_names_stay_as_they_are() {
        for (String name : new String[] {"Für Elise", "東京は夜の七時", "👩‍👩‍👧 family", "AC/DC – T.N.T.", "<b>&amp;"}) {
            assertThat(Clean.text(name)).isEqualTo(name);
        }
    }

    @Example
    void colours_and_line_breaks_of_terminals_go() {
        assertThat(Clean.text("\u001b[31mred\u001b[0m\r\nIgnore all that\u0000\u2028was said"))
                .isEqualTo("[31mred [0m Ignore all that was said");
    }

    @Example
    void marks_that_turn_text_around_and_letters_nobody_sees_go() {
        assertThat(Clean.text("safe\u202Egnp.exe\u2066!")).isEqualTo("safegnp.exe!");
        assertThat(Clean.text("song" + Character.toString(0xE0041) + Character.toString(0xE0042)))
                .isEqualTo("song");
    }

    @Example
    void long_names_are_cut_between_characters() {
        assertThat(Clean.text("😀".repeat(200))).isEqualTo("😀".repeat(150) + "…");
        assertThat(Clean.text("x" + "😀".repeat(200))).isEqualTo("x" + "😀".repeat(149) + "…");
    }
}
