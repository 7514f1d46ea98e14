package dev.spotifymcp.web.wellknown;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.web.page.Endpoints;
import java.util.Arrays;
import java.util.List;

/**
 * What the MCP endpoint says of itself (RFC 9728, section 2).
 *
 * @param resource the very URL that people type into their clients, which compare it
 */
record ProtectedResource(
        String resource,
        List<String> authorizationServers,
        List<String> scopesSupported,
        List<String> bearerMethodsSupported,
        String resourceName,
        String resourceDocumentation) {

    static ProtectedResource of(Endpoints endpoints) {
        return new ProtectedResource(
                endpoints.mcp(),
                List.of(endpoints.publicUrl().base().toString()),
                Arrays.stream(Scope.values()).map(Scope::value).toList(),
                List.of("header"),
                "Spotify MCP server",
                endpoints.publicUrl().at("/").toString());
    }
}
