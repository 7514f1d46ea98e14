package dev.spotifymcp.web;

import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.web.browser.SessionKey;
import dev.spotifymcp.web.health.Health.About;
import dev.spotifymcp.web.limit.Allowance;
import dev.spotifymcp.web.limit.Network;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * What the operator decides about the web side.
 *
 * @param mcpPath where the MCP endpoint is, such as {@code /mcp}
 * @param allowedOrigins web origins beside our own that may call the MCP endpoint
 * @param trustedProxies where reverse proxies stand whose word on addresses counts
 * @param accountsUrl Spotify's accounts service, to which our login form leads
 * @param redirectUri where Spotify sends browsers back to
 * @param sessionKey what form tokens are made with
 * @param strangers how often one address may do what needs no login
 * @param about what the health report says
 */
public record WebSettings(
        PublicUrl publicUrl,
        String mcpPath,
        Set<String> allowedOrigins,
        List<Network> trustedProxies,
        URI accountsUrl,
        URI redirectUri,
        SessionKey sessionKey,
        Allowance strangers,
        About about) {

    public WebSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
        trustedProxies = List.copyOf(trustedProxies);
    }
}
