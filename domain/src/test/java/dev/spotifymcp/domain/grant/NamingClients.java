package dev.spotifymcp.domain.grant;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What clients would like to be called on our page. */
class NamingClients {

    @Property
    void a_name_is_short_visible_and_never_empty(@ForAll String text) {
        String name = new ClientName(text).value();

        assertThat(name).isNotBlank().doesNotContainPattern("[\\p{C}\\p{Zl}\\p{Zp}]");
        assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(64);
        assertThat(new ClientName(name).value()).isEqualTo(name);
    }

    @Example
    void what_could_turn_or_hide_text_is_taken_out() {
        assertThat(new ClientName("Cl\u200Baude\u202E\u0000 (offi\u2066cial)").value())
                .isEqualTo("Claude (official)");
        assertThat(new ClientName(" Claude\r\n\t  Desktop\u2028").value()).isEqualTo("Claude Desktop");
    }

    @Example
    void a_name_is_kept_as_it_is_otherwise() {
        assertThat(new ClientName("Zo\u00EB's <b>\uD83C\uDFA7</b> & Co").value())
                .isEqualTo("Zo\u00EB's <b>\uD83C\uDFA7</b> & Co");
    }

    @Example
    void a_long_name_is_cut_between_characters() {
        assertThat(new ClientName("\uD83C\uDFA7".repeat(100)).value()).isEqualTo("\uD83C\uDFA7".repeat(64));
        assertThat(new ClientName("\u3164\u200B").value()).isEqualTo("Unnamed client");
    }
}
