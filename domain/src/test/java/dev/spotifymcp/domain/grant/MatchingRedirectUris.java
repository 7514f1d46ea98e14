package dev.spotifymcp.domain.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Where a client may be sent, given what it registered. */
class MatchingRedirectUris {

    private static final RedirectUri REGISTERED = new RedirectUri("https://app.example.com/oauth/callback?tenant=7");

    @Property
    void a_redirect_covers_itself_and_nothing_that_differs_anywhere(
            @ForAll @IntRange(max = 45) int place, @ForAll("characters") char instead) {
        var text = new StringBuilder(REGISTERED.value());
        text.setCharAt(place, instead);

        if (RedirectUri.parse(text.toString(), PrivateSchemes.usual()) instanceof Ruling.Granted(var asked)) {
            assertThat(REGISTERED.covers(asked)).isEqualTo(REGISTERED.equals(asked));
        }
    }

    @Property
    void nothing_longer_or_shorter_is_covered(@ForAll("endings") String ending) {
        assertThat(REGISTERED.covers(new RedirectUri(REGISTERED.value() + ending)))
                .isFalse();
        assertThat(new RedirectUri(REGISTERED.value() + ending).covers(REGISTERED))
                .isFalse();
    }

    @Property
    void the_port_of_a_program_on_the_persons_machine_may_differ(
            @ForAll("loopbacks") String host, @ForAll("ports") String one, @ForAll("ports") String other) {
        assertThat(loopback(host, one, "/callback").covers(loopback(host, other, "/callback")))
                .isTrue();
        assertThat(loopback(host, one, "").covers(loopback(host, other, ""))).isTrue();
        assertThat(loopback(host, one, "?a=1").covers(loopback(host, other, "?a=1")))
                .isTrue();
    }

    @Example
    void what_ends_on_the_persons_machine_is_told_apart() {
        assertThat(List.of("http://127.0.0.1:7/cb", "http://localhost/cb", "http://[::1]/cb", "cursor://tool/cb"))
                .allMatch(local -> new RedirectUri(local).endsOnTheirMachine());
        assertThat(REGISTERED.endsOnTheirMachine()).isFalse();
        assertThat(new RedirectUri("https://127.0.0.1.example/cb").endsOnTheirMachine())
                .isFalse();
    }

    @Property
    void nothing_else_of_it_may(
            @ForAll("loopbacks") String host, @ForAll("ports") String port, @ForAll("endings") String ending) {
        RedirectUri registered = loopback(host, port, "/callback");

        assertThat(registered.covers(loopback(host, port, "/callback" + ending)))
                .isFalse();
        assertThat(loopback(host, port, "/callback" + ending).covers(registered))
                .isFalse();
        assertThat(registered.covers(loopback(host, port, "/CALLBACK"))).isFalse();
        assertThat(registered.covers(new RedirectUri("https://" + host + port + "/callback")))
                .isFalse();
        assertThat(registered.covers(new RedirectUri("http://evil.example" + port + "/callback")))
                .isFalse();
    }

    @Example
    void a_host_that_begins_like_the_persons_machine_is_another() {
        assertThat(loopback("127.0.0.1", "", "/cb").covers(loopback("127.0.0.1.evil.example", "", "/cb")))
                .isFalse();
        assertThat(loopback("localhost", "", "/cb").covers(loopback("localhost.evil.example", ":80", "/cb")))
                .isFalse();
    }

    @Example
    void one_name_of_the_machine_does_not_stand_for_another() {
        assertThat(loopback("127.0.0.1", "", "/cb").covers(loopback("localhost", "", "/cb")))
                .isFalse();
        assertThat(loopback("localhost", "", "/cb").covers(loopback("[::1]", ":1", "/cb")))
                .isFalse();
    }

    @Example
    void elsewhere_the_port_counts() {
        assertThat(new RedirectUri("https://app.example.com/cb")
                        .covers(new RedirectUri("https://app.example.com:444/cb")))
                .isFalse();
        assertThat(new RedirectUri("https://localhost/cb").covers(new RedirectUri("https://localhost:444/cb")))
                .isFalse();
        assertThat(new RedirectUri("cursor://a/cb").covers(new RedirectUri("cursor://a:1/cb")))
                .isFalse();
    }

    private static RedirectUri loopback(String host, String port, String rest) {
        return new RedirectUri("http://" + host + port + rest);
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars().range('!', '~').filter(character -> "\"<>[]\\^`{|}%#".indexOf(character) < 0);
    }

    @Provide
    Arbitrary<String> endings() {
        return Arbitraries.of("/", "/../x", ".attacker.net", "&x=1", "?x", "%2e", "a", "@evil.example", ":1");
    }

    @Provide
    Arbitrary<String> loopbacks() {
        return Arbitraries.of("127.0.0.1", "[::1]", "localhost");
    }

    @Provide
    Arbitrary<String> ports() {
        return Arbitraries.of("", ":1", ":80", ":3000", ":65535");
    }
}
