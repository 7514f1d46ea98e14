package dev.spotifymcp.domain.grant;

import java.util.Optional;

/** The client that a request to the token or revocation endpoint claims to come from, and its proof. */
public record PresentedClient(OAuthClientId id, ClientProof proof) {

    /** A client that names itself among the parameters, with or without a secret. */
    public static Ruling<PresentedClient> inBody(Parameters parameters) {
        return parameters
                .required("client_id")
                .then(PresentedClient::known)
                .then(id ->
                        parameters.optional("client_secret").map(secret -> new PresentedClient(id, inBody(secret))));
    }

    /** A client that names itself in the header; a secret in the body besides is one too many (RFC 6749, 2.3). */
    public static Ruling<PresentedClient> inHeader(String name, OAuthClientSecret secret, Parameters parameters) {
        return parameters
                .optional("client_secret")
                .then(second -> parameters
                        .optional("client_id")
                        .then(sameName -> second.isPresent()
                                        || !sameName.orElse(name).equals(name)
                                ? Ruling.refused(new GrantRefusal.WrongClientProof())
                                : known(name).map(id -> new PresentedClient(id, new ClientProof.InHeader(secret)))));
    }

    private static Ruling<OAuthClientId> known(String name) {
        return OAuthClientId.parse(name)
                .map(Ruling::granted)
                .orElseGet(() -> Ruling.refused(new GrantRefusal.UnknownClient()));
    }

    private static ClientProof inBody(Optional<String> secret) {
        return secret.filter(text -> !text.isBlank())
                .<ClientProof>map(text -> new ClientProof.InBody(new OAuthClientSecret(text)))
                .orElseGet(ClientProof.Nothing::new);
    }
}
