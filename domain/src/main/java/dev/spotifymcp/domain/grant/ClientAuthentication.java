package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.SecretHash;

/** How a client has to prove itself: exactly as it registered, and in no weaker way (RFC 7591, section 2). */
public sealed interface ClientAuthentication {

    /** It runs on people's machines and can keep no secret; PKCE protects it. */
    record None() implements ClientAuthentication {}

    record SecretInBody(SecretHash secret) implements ClientAuthentication {}

    record SecretInHeader(SecretHash secret) implements ClientAuthentication {}

    /** The {@code token_endpoint_auth_method}. */
    default String method() {
        return switch (this) {
            case None none -> "none";
            case SecretInBody body -> "client_secret_post";
            case SecretInHeader header -> "client_secret_basic";
        };
    }

    default boolean accepts(ClientProof proof) {
        return switch (this) {
            case None none -> proof instanceof ClientProof.Nothing;
            case SecretInBody(var hash) ->
                proof instanceof ClientProof.InBody(var secret) && hash.matches(secret.hash());
            case SecretInHeader(var hash) ->
                proof instanceof ClientProof.InHeader(var secret) && hash.matches(secret.hash());
        };
    }
}
