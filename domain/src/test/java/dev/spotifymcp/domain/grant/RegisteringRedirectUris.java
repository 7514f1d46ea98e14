package dev.spotifymcp.domain.grant;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What clients, and those who would like codes sent to themselves, register as redirect URIs. */
class RegisteringRedirectUris {

    private static final PrivateSchemes SCHEMES = PrivateSchemes.usual();

    @Property
    void every_text_is_refused_or_kept_as_it_is_and_never_throws(@ForAll String text) {
        assertRefusedOrKept(text);
    }

    @Property
    void text_that_begins_well_is_refused_or_leads_where_it_says(
            @ForAll("beginnings") String beginning, @ForAll String rest) {
        assertRefusedOrKept(beginning + rest);
    }

    @Property
    void pages_of_clients_are_accepted(@ForAll("names") String name, @ForAll("paths") String path) {
        assertAccepted("https://" + name + ".example" + path);
        assertAccepted("https://" + name + ".example:8443" + path + "?tenant=1");
    }

    @Property
    void programs_on_the_persons_machine_are_accepted_at_any_port(
            @ForAll("loopbacks") String host, @ForAll @IntRange(min = 1, max = 65_535) int port) {
        assertAccepted("http://" + host + ":" + port + "/callback");
        assertAccepted("http://" + host + "/callback");
    }

    @Example
    void editors_are_accepted_by_their_own_schemes() {
        assertAccepted("cursor://anysphere.cursor-mcp/oauth/callback");
        assertAccepted("vscode://vscode.github-authentication/did-authenticate");
        assertAccepted("vscode-insiders://vscode.github-authentication/did-authenticate");
    }

    @Property
    void schemes_that_are_not_on_the_list_are_refused(@ForAll("schemes") String scheme) {
        assertRefused(scheme + "://host/path");
        assertRefused(scheme + ":host");
    }

    @Property(tries = 200)
    void everything_hostile_is_refused(@ForAll("hostile") String text) {
        assertRefused(text);
    }

    @Example
    void endless_ones_are_refused() {
        assertRefused("https://claude.example/" + "a".repeat(10_000));
        assertAccepted("https://claude.example/" + "a".repeat(1_977));
    }

    @Example
    void the_person_is_told_where_it_leads() {
        assertThat(accepted("https://claude.example:8443/cb").destination()).isEqualTo("claude.example");
        assertThat(accepted("http://127.0.0.1:3000/cb").destination()).isEqualTo("127.0.0.1");
        assertThat(accepted("cursor://anysphere.cursor-mcp/cb").destination())
                .isEqualTo("cursor://anysphere.cursor-mcp");
        assertThat(accepted("http://[::1]/cb").isLoopback()).isTrue();
        assertThat(accepted("https://claude.example/cb").isLoopback()).isFalse();
    }

    private static void assertRefusedOrKept(String text) {
        switch (RedirectUri.parse(text, SCHEMES)) {
            case Ruling.Refused(GrantRefusal.UnusableRedirectUri(var problem)) ->
                assertThat(problem).isNotNull();
            case Ruling.Refused(var other) -> throw new AssertionError("refused for another reason: " + other);
            case Ruling.Granted(var uri) -> {
                assertThat(uri.value()).isEqualTo(text).matches("[!-~]+").doesNotContain("#", "*", "\\");
                assertThat(uri.destination()).isNotBlank();
            }
        }
    }

    private static void assertAccepted(String text) {
        assertThat(accepted(text).value()).isEqualTo(text);
    }

    private static RedirectUri accepted(String text) {
        return switch (RedirectUri.parse(text, SCHEMES)) {
            case Ruling.Granted(var uri) -> uri;
            case Ruling.Refused(var why) -> throw new AssertionError(text + ": " + why);
        };
    }

    private static void assertRefused(String text) {
        assertThat(RedirectUri.parse(text, SCHEMES)).as(text).isInstanceOf(Ruling.Refused.class);
    }

    @Provide
    Arbitrary<String> beginnings() {
        return Arbitraries.of(
                "https://", "https://claude.example", "http://127.0.0.1", "http://localhost:", "cursor://", "http://[");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("", "/", "/cb", "/a/b/c", "/with%20space", "/~user/cb;v=1", "/cb?");
    }

    @Provide
    Arbitrary<String> loopbacks() {
        return Arbitraries.of("127.0.0.1", "[::1]", "localhost");
    }

    @Provide
    Arbitrary<String> schemes() {
        return Arbitraries.of(
                "javascript",
                "JaVaScRiPt",
                "data",
                "vbscript",
                "file",
                "blob",
                "about",
                "ftp",
                "ws",
                "intent",
                "Cursor",
                "HTTP",
                "HTTPS",
                "view-source",
                "com.evil.app",
                "httpss",
                "vscodex");
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                "",
                " ",
                "/relative",
                "claude.example/cb",
                "//claude.example/cb",
                "https:claude.example",
                "https:/claude.example",
                "https:///cb",
                "https://",
                "https://#",
                "https://claude.example/cb#",
                "https://claude.example/cb#token",
                "https://claude.example@evil.example/cb",
                "https://user:pw@claude.example/cb",
                "https://@claude.example/cb",
                "https://*.claude.example/cb",
                "https://claude.example/*",
                "https://claude.example\\@evil.example/cb",
                "https:\\\\claude.example",
                "https://claude.example/a/../b",
                "https://claude.example/%2e%2E/b",
                "https://claude.example/.",
                "https://claude.example:0/cb",
                "https://claude.example:99999/cb",
                "https://claude.example:/cb",
                "https://claude.example:80a/cb",
                "https://claude%2eexample/cb",
                "https://cl\u0430ude.example/cb",
                "https://claude.example/\u202Ecb",
                " https://claude.example/cb",
                "https://claude.example/cb ",
                "https://claude.example/c b",
                "https://claude.example/cb\r\nSet-Cookie: a=b",
                "https://claude.example/\tcb",
                "https://claude.example/\0",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                "%6aavascript:alert(1)",
                "javascript://claude.example/%0aalert(1)",
                "http://claude.example/cb",
                "http://10.0.0.1/cb",
                "http://127.0.0.2/cb",
                "http://0.0.0.0/cb",
                "http://2130706433/cb",
                "http://0x7f000001/cb",
                "http://0177.0.0.1/cb",
                "http://127.1/cb",
                "http://127.0.0.1.evil.example/cb",
                "http://127.0.0.1@evil.example/cb",
                "http://localhost.evil.example/cb",
                "http://localhost./cb",
                "http://evil-localhost/cb",
                "http://[::]/cb",
                "http://[::ffff:127.0.0.1]/cb",
                "http://[::1]evil.example/cb",
                "https://203.0.113.7/cb",
                "https://[2001:db8::1]/cb",
                "https://3405803783/cb",
                "urn:ietf:wg:oauth:2.0:oob",
                "cursor:callback",
                "cursor:///callback");
    }
}
