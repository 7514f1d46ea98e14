package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClients;
import dev.spotifymcp.domain.grant.PresentedClient;
import dev.spotifymcp.domain.grant.Ruling;
import java.time.Instant;
import java.time.InstantSource;

/** Tells whether a request to the token or revocation endpoint comes from the client that it names. */
public record AuthenticateClient(OAuthClients clients, InstantSource clock) {

    /** Documents are not fetched here: a client that nobody has authorized has nothing to do here. */
    public Ruling<OAuthClient> authenticate(PresentedClient presented) {
        return clients.find(presented.id())
                .filter(client -> !client.isOver(clock.instant()))
                .map(client -> proven(client, presented))
                .orElseGet(() -> Ruling.refused(new GrantRefusal.UnknownClient()));
    }

    /** Notes that people use the client, which keeps it from being forgotten. */
    void noteUse(OAuthClient client) {
        Instant now = clock.instant();
        if (client.isUseNews(now)) {
            clients.markUsed(client.id(), now, now.plus(OAuthClient.USED_LIFETIME));
        }
    }

    private static Ruling<OAuthClient> proven(OAuthClient client, PresentedClient presented) {
        return client.authentication().accepts(presented.proof())
                ? Ruling.granted(client)
                : Ruling.refused(new GrantRefusal.WrongClientProof());
    }
}
