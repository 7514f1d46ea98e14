package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.grant.ClientDocuments;
import dev.spotifymcp.domain.grant.ClientIdUrl;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.OAuthClients;
import dev.spotifymcp.domain.grant.PrivateSchemes;
import dev.spotifymcp.domain.grant.Ruling;
import java.time.InstantSource;

/** Finds the client that an authorization request names. */
public record FindClient(OAuthClients clients, ClientDocuments documents, PrivateSchemes allowed, InstantSource clock) {

    /** A client with a document is looked up there each time, so that what it changes counts at once. */
    public Ruling<OAuthClient> find(OAuthClientId id) {
        return ClientIdUrl.of(id).map(this::described).orElseGet(() -> registered(id));
    }

    private Ruling<OAuthClient> described(ClientIdUrl url) {
        return documents
                .fetch(url)
                .then(metadata -> OAuthClient.described(url, metadata, allowed, clock.instant()))
                .map(client -> {
                    clients.keep(client);
                    return client;
                });
    }

    private Ruling<OAuthClient> registered(OAuthClientId id) {
        return clients.find(id)
                .filter(client -> !client.isOver(clock.instant()))
                .map(Ruling::granted)
                .orElseGet(() -> Ruling.refused(new GrantRefusal.UnknownClient()));
    }
}
