package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.grant.ClientAuthentication;
import dev.spotifymcp.domain.grant.ClientMetadata;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.OAuthClientSecret;
import dev.spotifymcp.domain.grant.OAuthClients;
import dev.spotifymcp.domain.grant.PrivateSchemes;
import dev.spotifymcp.domain.grant.Ruling;
import java.time.InstantSource;

/** Takes up a client that introduces itself (RFC 7591). It gets an id of ours: nobody chooses whose name they bear. */
public record RegisterClient(OAuthClients clients, PrivateSchemes allowed, SecretSource secrets, InstantSource clock) {

    public Ruling<Registration> register(ClientMetadata metadata) {
        var secret = new OAuthClientSecret(secrets.secret());
        return OAuthClient.registered(OAuthClientId.fresh(secrets), secret.hash(), metadata, allowed, clock.instant())
                .map(client -> {
                    clients.keep(client);
                    clients.limitUnused(OAuthClient.MOST_UNUSED, client.createdAt());
                    return registration(client, secret);
                });
    }

    private static Registration registration(OAuthClient client, OAuthClientSecret secret) {
        return switch (client.authentication()) {
            case ClientAuthentication.None none -> new Registration.Open(client);
            case ClientAuthentication.SecretInBody body -> new Registration.Confidential(client, secret);
            case ClientAuthentication.SecretInHeader header -> new Registration.Confidential(client, secret);
        };
    }
}
