package dev.spotifymcp.mcp.session;

/** What a client sends as {@code Mcp-Session-Id}. It proves nothing by itself: every request is authenticated anew. */
record McpSessionId(String value) {}
