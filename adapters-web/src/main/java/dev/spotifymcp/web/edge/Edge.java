package dev.spotifymcp.web.edge;

import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.web.page.Pages;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;

/** Puts the edge around the routes. */
public final class Edge {

    private final SecurityHeaders headers;
    private final HostCheck hosts;
    private final Faults faults;

    public Edge(PublicUrl publicUrl, ContentSecurityPolicy policy, Pages pages) {
        this.headers = SecurityHeaders.of(policy, publicUrl.isSecure());
        this.hosts = new HostCheck(publicUrl);
        this.faults = new Faults(pages, headers);
    }

    public void register(HttpRouting.Builder routing) {
        routing.addFilter(headers).addFilter(hosts);
        faults.register(routing);
    }

    /** For the listener: what it answers when a request is too broken to be routed. */
    public DirectHandlers directHandlers() {
        return Unroutable.handlers(headers);
    }
}
