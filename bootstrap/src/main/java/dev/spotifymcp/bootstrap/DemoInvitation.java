package dev.spotifymcp.bootstrap;

import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.domain.account.PublicUrl;
import java.util.Map;
import java.util.stream.Collectors;

/** What the demo prints: where it is, who there is, and what to paste where. */
record DemoInvitation(PublicUrl url, String mcpPath, Map<String, PresentedKey> keys) {

    String text() {
        return """

                This is a DEMO: Spotify is simulated, the users are made up, and nothing is kept.

                  Website    %s
                  MCP        %s

                API keys
                %s
                Claude Code
                  claude mcp add --transport http spotify %s --header "Authorization: Bearer %s"

                Claude Desktop (claude_desktop_config.json, through mcp-remote)
                %s
                Ctrl-C ends it.
                """.formatted(url.base(), endpoint(), keyLines(), endpoint(), firstKey(), mcpRemote());
    }

    private String endpoint() {
        return url.at(mcpPath).toString();
    }

    private String firstKey() {
        return keys.values().iterator().next().reveal();
    }

    private String keyLines() {
        return keys.entrySet().stream()
                .map(entry ->
                        "  %-18s%s%n".formatted(entry.getKey(), entry.getValue().reveal()))
                .collect(Collectors.joining());
    }

    private String mcpRemote() {
        return """
                  {
                    "mcpServers": {
                      "spotify": {
                        "command": "npx",
                        "args": ["-y", "mcp-remote", "%s", "--header", "Authorization:${AUTH_HEADER}"],
                        "env": { "AUTH_HEADER": "Bearer %s" }
                      }
                    }
                  }
                """.formatted(endpoint(), firstKey()).indent(2);
    }
}
