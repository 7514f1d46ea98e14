package dev.spotifymcp.web.page;

import dev.spotifymcp.domain.account.PublicUrl;

/**
 * Where MCP clients connect.
 *
 * @param mcpPath where those connect that can bring a key in a header
 */
public record Endpoints(PublicUrl publicUrl, String mcpPath) {

    /** Where those connect that can be given nothing but a URL. */
    public static final String URL_ONLY_PATH = "/claude-mcp";

    public String mcp() {
        return publicUrl.at(mcpPath).toString();
    }

    public String urlOnly() {
        return publicUrl.at(URL_ONLY_PATH).toString();
    }
}
