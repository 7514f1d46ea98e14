package dev.spotifymcp.web.account;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.web.page.Endpoints;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Each client is told in its own words where we are and which key to bring. */
class PastingSnippets {

    private static final String KEY = "smcp_abc";

    @Test
    void claude_code_is_told_by_a_command() {
        assertThat(snippet("https://music.example", "Claude Code"))
                .isEqualTo("claude mcp add --transport http spotify https://music.example/mcp --header \"Authorization:"
                        + " Bearer smcp_abc\"");
    }

    @Test
    void claude_desktop_is_told_by_way_of_mcp_remote() {
        assertThatJson(snippet("https://music.example", "Claude Desktop")).isEqualTo("""
                        {"mcpServers": {"spotify": {
                          "command": "npx",
                          "args": ["-y", "mcp-remote", "https://music.example/mcp",
                                   "--header", "Authorization:${AUTH_HEADER}"],
                          "env": {"AUTH_HEADER": "Bearer smcp_abc"}}}}""");
    }

    @Test
    void mcp_remote_has_to_be_told_to_go_over_http_except_on_this_machine() {
        assertThat(snippet("http://music.lan:8001", "Claude Desktop")).contains("\"--allow-http\"");
        assertThat(snippet("http://127.0.0.1:8001", "Claude Desktop")).doesNotContain("--allow-http");
    }

    @Test
    void cursor_is_told_by_a_file() {
        assertThatJson(snippet("https://music.example", "Cursor")).isEqualTo("""
                        {"mcpServers": {"spotify": {
                          "url": "https://music.example/mcp",
                          "headers": {"Authorization": "Bearer smcp_abc"}}}}""");
    }

    @Test
    void vs_code_is_told_by_a_file() {
        assertThat(snippet("https://music.example", "VS Code")).isEqualTo("""
                        {
                          "servers": {
                            "spotify": {
                              "type": "http",
                              "url": "https://music.example/mcp",
                              "headers": {
                                "Authorization": "Bearer smcp_abc"
                              }
                            }
                          }
                        }""");
    }

    private static String snippet(String publicUrl, String client) {
        return new Snippets(new Endpoints(new PublicUrl(URI.create(publicUrl)), "/mcp"))
                .with(KEY).stream()
                        .filter(snippet -> snippet.client().equals(client))
                        .findFirst()
                        .orElseThrow()
                        .text();
    }
}
