package dev.spotifymcp.web.account;

import dev.spotifymcp.application.grant.ConnectedClient;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.RedirectUri;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** A program with access, as its person tells it from others. */
public record Program(ConnectedClient connected) {

    public String id() {
        return connected.id().value();
    }

    /** What it calls itself, which nobody has checked. */
    public String name() {
        return connected.client().name().value();
    }

    /** What can be checked: the site that describes it, or the places that it gets its access at. */
    public String place() {
        OAuthClient client = connected.client();
        return switch (client.source()) {
            case METADATA_DOCUMENT -> URI.create(client.id().value()).getHost();
            case REGISTERED ->
                client.redirectUris().stream()
                        .map(RedirectUri::destination)
                        .distinct()
                        .collect(Collectors.joining(", "));
        };
    }

    public List<Scope> scopes() {
        return connected.scopes().stream().sorted().toList();
    }
}
