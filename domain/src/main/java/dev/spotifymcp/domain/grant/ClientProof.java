package dev.spotifymcp.domain.grant;

/** How a client proved itself in a request. */
public sealed interface ClientProof {

    /** It did not. */
    record Nothing() implements ClientProof {}

    /** A secret among the parameters. */
    record InBody(OAuthClientSecret secret) implements ClientProof {}

    /** A secret in the {@code Authorization} header. */
    record InHeader(OAuthClientSecret secret) implements ClientProof {}
}
