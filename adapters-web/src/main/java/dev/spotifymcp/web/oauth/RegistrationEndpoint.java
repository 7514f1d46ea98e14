package dev.spotifymcp.web.oauth;

import dev.spotifymcp.application.grant.RegisterClient;
import dev.spotifymcp.application.grant.Registration;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClientSecret;
import dev.spotifymcp.domain.grant.RedirectUri;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.web.browser.RequestBody;
import dev.spotifymcp.web.document.SelfDescription;
import dev.spotifymcp.web.edge.OpenToAll;
import dev.spotifymcp.web.reply.Reply;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** {@code /oauth/register}: a program introduces itself (RFC 7591). */
public final class RegistrationEndpoint implements HttpService {

    /** Ten redirect URIs at their longest, and then some. */
    private static final int MOST_BYTES = 32 * 1024;

    private static final List<String> GRANT_TYPES = List.of("authorization_code", "refresh_token");
    private static final List<String> RESPONSE_TYPES = List.of("code");

    private final RegisterClient registration;
    private final Handler limit;

    /**
     * Registers clients.
     *
     * @param limit stands before it: registering is free, and each registration is kept for a day
     */
    public RegistrationEndpoint(RegisterClient registration, Handler limit) {
        this.registration = registration;
        this.limit = limit;
    }

    /** To a client without a secret (RFC 7591, section 3.2.1). */
    record Open(
            String clientId,
            long clientIdIssuedAt,
            String clientName,
            List<String> redirectUris,
            List<String> grantTypes,
            List<String> responseTypes,
            String tokenEndpointAuthMethod) {

        static Open of(OAuthClient client) {
            return new Open(
                    client.id().value(),
                    client.createdAt().getEpochSecond(),
                    client.name().value(),
                    client.redirectUris().stream().map(RedirectUri::value).toList(),
                    GRANT_TYPES,
                    RESPONSE_TYPES,
                    client.authentication().method());
        }
    }

    /** To a client with one, which never expires by itself. */
    record Confidential(
            String clientId,
            String clientSecret,
            long clientSecretExpiresAt,
            long clientIdIssuedAt,
            String clientName,
            List<String> redirectUris,
            List<String> grantTypes,
            List<String> responseTypes,
            String tokenEndpointAuthMethod) {

        static Confidential of(OAuthClient client, OAuthClientSecret secret) {
            var open = Open.of(client);
            return new Confidential(
                    open.clientId,
                    secret.reveal(),
                    0,
                    open.clientIdIssuedAt,
                    open.clientName,
                    open.redirectUris,
                    open.grantTypes,
                    open.responseTypes,
                    open.tokenEndpointAuthMethod);
        }

        @Override
        public String toString() {
            return "Confidential[" + clientId + "]";
        }
    }

    @Override
    public void routing(HttpRules rules) {
        rules.any(OAuthPaths.REGISTER, OpenToAll.forPosting())
                .post(OAuthPaths.REGISTER, limit, this::register)
                .any(OAuthPaths.REGISTER, Routes.allowing("POST"));
    }

    private void register(ServerRequest request, ServerResponse response) {
        switch (SelfDescription.parse(RequestBody.upTo(MOST_BYTES, request))
                .then(SelfDescription::metadata)
                .then(registration::register)) {
            case Ruling.Granted(var registered) ->
                Reply.json(request, response, Status.CREATED_201, answer(registered));
            case Ruling.Refused(var why) -> OAuthReply.refuse(request, response, why);
        }
    }

    private static Record answer(Registration registered) {
        return switch (registered) {
            case Registration.Open(var client) -> Open.of(client);
            case Registration.Confidential(var client, var secret) -> Confidential.of(client, secret);
        };
    }
}
