package dev.spotifymcp.domain.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What clients say their tokens are for. */
class NamingTheResource {

    private static final ResourceIndicator OURS = ResourceIndicator.of(URI.create("https://music.example/mcp"));

    @Example
    void who_names_nothing_means_this_server() {
        assertThat(OURS.read(new Parameters(Map.of()))).isEqualTo(Ruling.granted(OURS));
    }

    @Property(tries = 20)
    void spellings_of_this_server_are_this_server(@ForAll("spellings") String spelling) {
        assertThat(named(spelling)).isEqualTo(Ruling.granted(OURS));
    }

    @Property(tries = 100)
    void anything_else_is_something_else(@ForAll("others") String other) {
        assertThat(named(other)).isEqualTo(Ruling.refused(new GrantRefusal.WrongResource()));
    }

    @Property
    void no_text_does_harm(@ForAll String text) {
        assertThat(named("https://music.example/mcp" + text)).isNotNull();
        assertThat(named(text)).isNotNull();
    }

    @Example
    void a_token_for_two_things_is_not_given() {
        assertThat(OURS.read(new Parameters(
                        Map.of("resource", List.of("https://music.example/mcp", "https://other.example/mcp")))))
                .isEqualTo(Ruling.refused(new GrantRefusal.RepeatedParameter("resource")));
    }

    private static Ruling<ResourceIndicator> named(String resource) {
        return OURS.read(new Parameters(Map.of("resource", List.of(resource))));
    }

    @Provide
    Arbitrary<String> spellings() {
        return Arbitraries.of(
                "https://music.example/mcp",
                "https://music.example/mcp/",
                "HTTPS://music.example/mcp",
                "https://MUSIC.Example/mcp/");
    }

    @Provide
    Arbitrary<String> others() {
        return Arbitraries.of(
                "https://music.example",
                "https://music.example/",
                "https://music.example/mcp2",
                "https://music.example/mcp//",
                "https://music.example/MCP",
                "https://music.example/mcp?x=1",
                "https://music.example/mcp#",
                "https://music.example/mcp#x",
                "https://music.example/mcp/../mcp",
                "https://music.example:443/mcp",
                "https://music.example:8443/mcp",
                "https://music.example.evil.example/mcp",
                "https://evil@music.example/mcp",
                "http://music.example/mcp",
                "music.example/mcp",
                "mcp",
                "not a uri",
                "https://api.spotify.com/v1");
    }
}
