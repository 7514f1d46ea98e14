package dev.spotifymcp.web.account;

import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.web.page.Endpoints;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter.Indenter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes down, for each client, how to reach us with a key. */
final class Snippets {

    /** Stands where the key goes while there is none to show. */
    static final String PLACEHOLDER = "YOUR_API_KEY";

    private static final Indenter LINES = new DefaultIndenter("  ", "\n");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER))
                    .withObjectIndenter(LINES)
                    .withArrayIndenter(LINES))
            .build();

    private final PublicUrl publicUrl;
    private final String mcpUrl;

    Snippets(Endpoints endpoints) {
        this.publicUrl = endpoints.publicUrl();
        this.mcpUrl = endpoints.mcp();
    }

    List<Snippet> with(String key) {
        return List.of(
                new Snippet("Claude Code", "In a terminal", claudeCode(key)),
                new Snippet("Claude Desktop", "In claude_desktop_config.json", claudeDesktop(key)),
                new Snippet("Cursor", "In .cursor/mcp.json", cursor(key)),
                new Snippet("VS Code", "In .vscode/mcp.json", vsCode(key)));
    }

    private String claudeCode(String key) {
        return "claude mcp add --transport http spotify %s --header \"Authorization: Bearer %s\""
                .formatted(mcpUrl, key);
    }

    /** Claude Desktop starts programs only, so mcp-remote goes between. */
    private String claudeDesktop(String key) {
        ObjectNode server = JSON.createObjectNode().put("command", "npx");
        ArrayNode arguments =
                server.putArray("args").add("-y").add("mcp-remote").add(mcpUrl);
        // No space after the colon: on Windows the argument would be cut in two there.
        arguments.add("--header").add("Authorization:${AUTH_HEADER}");
        if (!publicUrl.isSecure() && !publicUrl.isLoopback()) {
            arguments.add("--allow-http");
        }
        server.putObject("env").put("AUTH_HEADER", "Bearer " + key);
        return file("mcpServers", server);
    }

    private String cursor(String key) {
        ObjectNode server = JSON.createObjectNode().put("url", mcpUrl);
        return file("mcpServers", withKey(server, key));
    }

    private String vsCode(String key) {
        ObjectNode server = JSON.createObjectNode().put("type", "http").put("url", mcpUrl);
        return file("servers", withKey(server, key));
    }

    private static ObjectNode withKey(ObjectNode server, String key) {
        server.putObject("headers").put("Authorization", "Bearer " + key);
        return server;
    }

    private static String file(String collection, ObjectNode server) {
        ObjectNode file = JSON.createObjectNode();
        file.putObject(collection).set("spotify", server);
        return JSON.writeValueAsString(file);
    }
}
