package dev.spotifymcp.bootstrap;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.ClientSecret;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.mcp.registry.Selection;
import dev.spotifymcp.spotify.SpotifySettings;
import dev.spotifymcp.spotify.account.SpotifyApp;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.web.limit.Allowance;
import dev.spotifymcp.web.limit.Network;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Everything the program can be told, read once and checked: nothing behind this class sees a wrong setting. */
record Settings(
        Stage stage,
        Listener listener,
        PublicUrl publicUrl,
        String mcpPath,
        Selection tools,
        Set<String> allowedOrigins,
        IssuerChoice otherIssuer,
        SpotifySettings spotify,
        StorageChoice storage,
        Operations operations) {

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");
    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#@*\\s]+/?");
    private static final Set<String> TAKEN =
            Set.of("account", "assets", "auth", "claude-mcp", "health", "metrics", "oauth", ".well-known");
    private static final Set<String> SPOTIFY_LOOPBACK = Set.of("127.0.0.1", "[::1]");

    /** Logins and the endpoints of OAuth, for each address. */
    static final Allowance STRANGERS = Allowance.perMinute(60);

    /** Enough for a large office; a proxy in front of everybody needs more. */
    static final int CONNECTIONS_PER_ADDRESS = 2_000;

    /**
     * Where to listen.
     *
     * @param connectionsPerAddress so many connections one address may have there
     * @param trustedProxies where reverse proxies stand whose word on addresses counts
     * @param strangers how often one address may ask without a credential
     */
    record Listener(
            String host, int port, int connectionsPerAddress, List<Network> trustedProxies, Allowance strangers) {

        Listener {
            trustedProxies = List.copyOf(trustedProxies);
        }
    }

    static Settings from(Environment environment) {
        refuseOtherTransports(environment);
        Stage stage = environment.choice("ENVIRONMENT", Stage.DEV);
        int port = environment.port("PORT", 8001);
        String host = environment.text("HOST").orElse(stage == Stage.DEV ? "127.0.0.1" : "0.0.0.0");
        PublicUrl publicUrl = publicUrl(environment, port);
        Settings settings = new Settings(
                stage,
                listener(environment, host, port),
                publicUrl,
                mcpPath(environment),
                ToolChoice.from(environment),
                allowedOrigins(environment),
                IssuerChoice.from(environment),
                spotify(environment, publicUrl),
                StorageChoice.from(environment, stage),
                Operations.from(environment, stage, port));
        // When each has been understood, so that what cannot be meant at all is told first.
        if (stage == Stage.PROD) {
            Production.examine(environment);
        }
        return settings;
    }

    private static Listener listener(Environment environment, String host, int port) {
        return new Listener(
                host,
                port,
                environment.count("MAX_CONNECTIONS_PER_ADDRESS", CONNECTIONS_PER_ADDRESS),
                environment.words("TRUSTED_PROXIES").stream()
                        .map(text -> Environment.read(
                                "TRUSTED_PROXIES",
                                text,
                                "must be addresses or networks such as 10.0.0.0/8, with spaces or commas between them",
                                Network::of))
                        .toList(),
                environment.allowance("RATE_LIMIT_ANONYMOUS", STRANGERS));
    }

    private static void refuseOtherTransports(Environment environment) {
        environment
                .text("TRANSPORT")
                .filter(transport -> !transport.equals("http"))
                .ifPresent(other -> {
                    throw new BadSetting("TRANSPORT", "must be http; no other transport is built in");
                });
    }

    private static PublicUrl publicUrl(Environment environment, int port) {
        return Environment.read(
                "BASE_URL",
                environment.text("BASE_URL").orElse("http://127.0.0.1:" + port),
                "must be http:// or https:// with a host, and without query, fragment or user",
                text -> new PublicUrl(URI.create(text)));
    }

    private static String mcpPath(Environment environment) {
        String path = environment.text("MCP_PATH").orElse("/mcp");
        if (!PATH.matcher(path).matches() || TAKEN.contains(path.split("/", -1)[1])) {
            throw new BadSetting(
                    "MCP_PATH", "must be an absolute path of plain characters that begins like none of the pages");
        }
        return path;
    }

    /** A star would let every page on the web act for whoever looks at it. */
    private static Set<String> allowedOrigins(Environment environment) {
        Set<String> origins = environment.words("ALLOWED_ORIGINS");
        if (!origins.stream().allMatch(ORIGIN.asMatchPredicate())) {
            throw new BadSetting(
                    "ALLOWED_ORIGINS", "must be origins such as https://app.example, without a path, and no wildcard");
        }
        return origins;
    }

    private static SpotifySettings spotify(Environment environment, PublicUrl publicUrl) {
        return new SpotifySettings(
                environment.url("SPOTIFY_ACCOUNTS_URL", "https://accounts.spotify.com"),
                environment.url("SPOTIFY_API_URL", "https://api.spotify.com/v1"),
                redirectUri(environment, publicUrl),
                app(environment),
                environment.choice("SPOTIFY_API_MODE", ApiMode.DEVELOPMENT));
    }

    private static SpotifyApp app(Environment environment) {
        ClientId id = Environment.read(
                "SPOTIFY_CLIENT_ID",
                environment.required(
                        "SPOTIFY_CLIENT_ID",
                        "make an app at https://developer.spotify.com/dashboard, or start with --demo to do without"),
                "must be letters and digits",
                ClientId::new);
        return environment
                .text("SPOTIFY_CLIENT_SECRET")
                .<SpotifyApp>map(secret -> new SpotifyApp.Confidential(id, new ClientSecret(secret)))
                .orElseGet(() -> new SpotifyApp.Public(id));
    }

    /** Spotify's own rule for redirect URIs, told here before Spotify tells it on a page nobody understands. */
    private static URI redirectUri(Environment environment, PublicUrl publicUrl) {
        String variable = environment.text("SPOTIFY_REDIRECT_URI").isPresent() ? "SPOTIFY_REDIRECT_URI" : "BASE_URL";
        URI uri = environment.url(
                "SPOTIFY_REDIRECT_URI", publicUrl.at("/auth/callback").toString());
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        boolean loopback = "http".equals(uri.getScheme()) && SPOTIFY_LOOPBACK.contains(host);
        if (loopback || "https".equals(uri.getScheme())) {
            return uri;
        }
        throw new BadSetting(
                variable,
                host.equals("localhost")
                        ? "names localhost, which Spotify refuses in redirect URIs; write 127.0.0.1 instead"
                        : "leads to a redirect URI Spotify refuses: it takes https, or http with 127.0.0.1 or [::1]");
    }
}
