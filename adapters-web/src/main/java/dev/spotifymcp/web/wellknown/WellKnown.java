package dev.spotifymcp.web.wellknown;

import dev.spotifymcp.web.edge.OpenToAll;
import dev.spotifymcp.web.page.Endpoints;
import dev.spotifymcp.web.reply.Reply;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;

/**
 * The documents below {@code /.well-known}. There is no {@code openid-configuration}: clients that find one take us for
 * an OpenID provider, and fail at what is not in it.
 */
public final class WellKnown implements HttpService {

    private static final String PROTECTED_RESOURCE = "/.well-known/oauth-protected-resource";
    private static final String AUTHORIZATION_SERVER = "/.well-known/oauth-authorization-server";

    private static final Header KEPT_FOR_AN_HOUR =
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "public, max-age=3600");

    private final Endpoints endpoints;
    private final ProtectedResource resource;
    private final AuthorizationServer server;

    public WellKnown(Endpoints endpoints) {
        this.endpoints = endpoints;
        this.resource = ProtectedResource.of(endpoints);
        this.server = AuthorizationServer.at(endpoints.publicUrl());
    }

    /** Where the MCP endpoint is described: the path goes behind the well-known part (RFC 9728, section 3.1). */
    public static String describing(Endpoints endpoints) {
        return endpoints
                .publicUrl()
                .at(PROTECTED_RESOURCE + endpoints.mcpPath())
                .toString();
    }

    @Override
    public void routing(HttpRules rules) {
        readable(rules, PROTECTED_RESOURCE, resource);
        readable(rules, PROTECTED_RESOURCE + endpoints.mcpPath(), resource);
        readable(rules, AUTHORIZATION_SERVER, server);
    }

    private static void readable(HttpRules rules, String path, Record document) {
        rules.any(path, OpenToAll.forReading());
        Routes.readable(rules, path, (request, response) -> {
            response.header(KEPT_FOR_AN_HOUR);
            Reply.json(request, response, Status.OK_200, document);
        });
    }
}
