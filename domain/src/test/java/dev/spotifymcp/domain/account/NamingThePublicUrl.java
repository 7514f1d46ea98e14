package dev.spotifymcp.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URISyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingThePublicUrl {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8001, http://127.0.0.1:8001",
        "https://mcp.example.com, https://mcp.example.com",
        "https://mcp.example.com:443, https://mcp.example.com",
        "http://mcp.example.com:80, http://mcp.example.com",
        "https://mcp.example.com:80, https://mcp.example.com:80",
        "http://mcp.example.com:443, http://mcp.example.com:443",
        "https://MCP.Example.COM, https://mcp.example.com",
        "https://mcp.example.com/spotify, https://mcp.example.com",
        "http://[::1]:8001, http://[::1]:8001"
    })
    void the_origin_is_written_as_browsers_write_it(String url, String origin) {
        assertThat(publicUrl(url).origin()).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource({
        "https://mcp.example.com, https://mcp.example.com/account",
        "https://mcp.example.com/, https://mcp.example.com/account",
        "https://mcp.example.com//, https://mcp.example.com/account",
        "https://mcp.example.com/spotify, https://mcp.example.com/spotify/account",
        "https://mcp.example.com/spotify/, https://mcp.example.com/spotify/account"
    })
    void a_path_is_put_behind_it_whether_it_ends_with_a_slash_or_not(String url, String account) {
        assertThat(publicUrl(url).at("/account")).isEqualTo(URI.create(account));
    }

    @Test
    void a_slash_at_the_end_makes_no_difference() {
        assertThat(publicUrl("https://mcp.example.com/")).isEqualTo(publicUrl("https://mcp.example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mcp.example.com",
                "//mcp.example.com",
                "ftp://mcp.example.com",
                "javascript:alert(1)",
                "https:",
                "https:///account",
                "/account",
                "https://mcp.example.com?x=1",
                "https://mcp.example.com/?",
                "https://mcp.example.com#top",
                "https://user@mcp.example.com",
                "https://user:pw@mcp.example.com"
            })
    void what_is_no_plain_address_is_refused(String url) {
        assertThatThrownBy(() -> new PublicUrl(new URI(url)))
                .isInstanceOfAny(IllegalArgumentException.class, URISyntaxException.class);
    }

    @Test
    void only_https_is_secure() {
        assertThat(publicUrl("https://mcp.example.com").isSecure()).isTrue();
        assertThat(publicUrl("http://mcp.example.com").isSecure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8001", "http://localhost", "http://LOCALHOST:9", "http://[::1]:8001"})
    void loopback_names_are_known(String url) {
        assertThat(publicUrl(url).isLoopback()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mcp.example.com",
                "http://127.0.0.1.nip.io",
                "http://localhost.attacker.net",
                "http://10.0.0.1",
                "http://0.0.0.0"
            })
    void other_names_are_not_loopback(String url) {
        assertThat(publicUrl(url).isLoopback()).isFalse();
    }

    private static PublicUrl publicUrl(String url) {
        return new PublicUrl(URI.create(url));
    }
}
