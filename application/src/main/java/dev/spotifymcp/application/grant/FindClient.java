package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.grant.ClientDocuments;
import dev.spotifymcp.domain.grant.ClientIdUrl;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.OAuthClients;
import dev.spotifymcp.domain.grant.PrivateSchemes;
import dev.spotifymcp.domain.grant.Ruling;
import java.time.Instant;
import java.time.InstantSource;

/** Finds the client that an authorization request names. */
public record FindClient(OAuthClients clients, ClientDocuments documents, PrivateSchemes allowed, InstantSource clock) {

    /**
     * A client with a document is looked up there each time, so that what it changes counts as soon as it is read again.
     * To the token endpoint nobody fetches anything: a document that is gone for a while ends no grant.
     */
    public Ruling<OAuthClient> find(OAuthClientId id) {
        return ClientIdUrl.of(id).map(this::described).orElseGet(() -> registered(id));
    }

    private Ruling<OAuthClient> described(ClientIdUrl url) {
        Instant now = clock.instant();
        return switch (documents.fetch(url).then(metadata -> OAuthClient.described(url, metadata, allowed, now))) {
            case Ruling.Granted<OAuthClient> known -> {
                clients.keep(known.value());
                clients.limitUnused(OAuthClient.MOST_UNUSED, now);
                yield known;
            }
            case Ruling.Refused(GrantRefusal.UnusableDocument why) -> Ruling.refused(why);
            // For the log; whoever made us read it hears that it could not be read, as if nothing had been there.
            case Ruling.Refused(var why) -> Ruling.refused(new GrantRefusal.UnusableDocument("not taken: " + why));
        };
    }

    private Ruling<OAuthClient> registered(OAuthClientId id) {
        return clients.find(id)
                .filter(client -> !client.isOver(clock.instant()))
                .map(Ruling::granted)
                .orElseGet(() -> Ruling.refused(new GrantRefusal.UnknownClient()));
    }
}
